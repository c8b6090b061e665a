import Markdown

/// Reads how large a picture is from the beginning of its file: PNG, GIF, JPEG, WebP, SVG.
struct PictureSize {
    /// How much of a file is looked at.
    static let mostBytes = 256 * 1024
    private static let mostPixels = 100_000

    private let bytes: [UInt8]

    /// Nil when the bytes are no picture that is known, or of no size.
    static func read(_ bytes: [UInt8]) -> Target.Size? {
        let reader = PictureSize(bytes: bytes)
        let size =
            reader.png ?? reader.gif ?? reader.webP ?? reader.jpeg ?? SVGSize.read(bytes)
        guard let size, 1...mostPixels ~= size.width, 1...mostPixels ~= size.height else {
            return nil
        }
        return size
    }

    private var png: Target.Size? {
        guard bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
            let width = number(at: 16, count: 4), let height = number(at: 20, count: 4)
        else { return nil }
        return Target.Size(width: width, height: height)
    }

    private var gif: Target.Size? {
        guard bytes.starts(with: Array("GIF8".utf8)), let width = littleNumber(at: 6, count: 2),
            let height = littleNumber(at: 8, count: 2)
        else { return nil }
        return Target.Size(width: width, height: height)
    }

    private var webP: Target.Size? {
        guard bytes.starts(with: Array("RIFF".utf8)), bytes.count >= 30,
            bytes[8..<12].elementsEqual("WEBP".utf8)
        else { return nil }
        switch String(decoding: bytes[12..<16], as: UTF8.self) {
        case "VP8 ":
            guard let width = littleNumber(at: 26, count: 2),
                let height = littleNumber(at: 28, count: 2)
            else { return nil }
            return Target.Size(width: width & 0x3FFF, height: height & 0x3FFF)
        case "VP8L":
            guard let bits = littleNumber(at: 21, count: 4) else { return nil }
            return Target.Size(width: bits & 0x3FFF + 1, height: bits >> 14 & 0x3FFF + 1)
        case "VP8X":
            guard let width = littleNumber(at: 24, count: 3),
                let height = littleNumber(at: 27, count: 3)
            else { return nil }
            return Target.Size(width: width + 1, height: height + 1)
        default: return nil
        }
    }

    /// Goes from segment to segment until the one that begins a frame.
    private var jpeg: Target.Size? {
        guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
        var index = 2
        while index + 9 < bytes.count, bytes[index] == 0xFF {
            let kind = bytes[index + 1]
            if 0xC0...0xCF ~= kind, ![0xC4, 0xC8, 0xCC].contains(kind) {
                guard let height = number(at: index + 5, count: 2),
                    let width = number(at: index + 7, count: 2)
                else { return nil }
                return Target.Size(width: width, height: height)
            }
            guard kind != 0xFF else {
                index += 1
                continue
            }
            guard let length = number(at: index + 2, count: 2), length >= 2 else { return nil }
            index += 2 + length
        }
        return nil
    }

    private func number(at index: Int, count: Int) -> Int? {
        guard index + count <= bytes.count else { return nil }
        return bytes[index..<index + count].reduce(0) { $0 << 8 | Int($1) }
    }

    private func littleNumber(at index: Int, count: Int) -> Int? {
        guard index + count <= bytes.count else { return nil }
        return bytes[index..<index + count].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
}
