import TestSupport
import Testing

@testable import Handrail

/// Damaged pictures: whatever comes in, what goes out is a picture that would be
/// taken again as it is, without what was hidden in it.
struct PictureFuzzTests {
    private static let samples: [([UInt8], AttachmentKind)] = [
        (PictureSamples.png(before: [("tEXt", Array("secret".utf8))]), .png),
        (PictureSamples.photo, .jpeg), (PictureSamples.progressive, .jpeg),
        (PictureSamples.webp, .webp), (PictureSamples.transparent, .webp),
        (PictureSamples.moving, .webp),
    ]

    @Test(arguments: 0..<6) func `a damaged picture is refused or clean`(sample: Int) throws {
        let (bytes, kind) = PictureFuzzTests.samples[sample]
        var numbers = SeededNumbers(seed: UInt64(sample))
        var accepted = 0
        for _ in 0..<2_000 {
            let damaged = damage(bytes, &numbers)
            guard let picture = try? PictureCleaner.clean(damaged, kind: kind) else { continue }
            accepted += 1
            let again = try PictureCleaner.clean(picture.bytes, kind: kind)
            #expect(again.bytes == picture.bytes)
            #expect(again.summary.removed.isEmpty)
        }
        #expect(accepted > 0)
    }

    @Test(arguments: 0..<6) func `what was planted in a picture is gone`(sample: Int) throws {
        let (bytes, kind) = PictureFuzzTests.samples[sample]
        let secret = Array("PLANTED-SECRET".utf8)
        var numbers = SeededNumbers(seed: 7)
        for _ in 0..<200 {
            let planted = plant(secret, in: bytes, kind, &numbers)
            let picture = try PictureCleaner.clean(planted, kind: kind)
            #expect(!picture.bytes.holds("PLANTED-SECRET"))
        }
    }

    /// A metadata chunk at a place where the format allows one, or a trailer.
    private func plant(
        _ secret: [UInt8], in bytes: [UInt8], _ kind: AttachmentKind,
        _ numbers: inout SeededNumbers
    ) -> [UInt8] {
        guard Int.random(in: 0..<4, using: &numbers) > 0 else { return bytes + secret }
        switch kind {
        case .png:
            let types = ["tEXt", "eXIf", "iCCP", "abCd", "gAMA", "pHYs", "fdAT", "acTL"]
            let type = types.randomElement(using: &numbers) ?? "tEXt"
            let place = Bool.random(using: &numbers) ? 33 : bytes.count - 12
            return bytes.prefix(place) + PictureSamples.chunk(type, secret) + bytes.dropFirst(place)
        case .jpeg:
            let markers: [UInt8] = Array(0xE0...0xEF) + [0xFE]
            let marker = markers.randomElement(using: &numbers) ?? 0xFE
            let starts: [[UInt8]] = [[], Array("Exif\u{0}\u{0}".utf8), Array("Adobe".utf8)]
            let body =
                (starts.randomElement(using: &numbers) ?? []) + [UInt8](repeating: 1, count: 9)
                + secret
            return bytes.prefix(2) + [0xFF, marker, 0, UInt8(body.count + 2)] + body
                + bytes.dropFirst(2)
        default:
            let type = ["EXIF", "XMP ", "ICCP", "abcd"].randomElement(using: &numbers) ?? "abcd"
            let chunk = Array(type.utf8) + [UInt8(secret.count), 0, 0, 0] + secret
            var whole = bytes + chunk
            let size = whole.count - 8
            whole[4] = UInt8(truncatingIfNeeded: size)
            whole[5] = UInt8(truncatingIfNeeded: size >> 8)
            return whole
        }
    }

    private func damage(_ bytes: [UInt8], _ numbers: inout SeededNumbers) -> [UInt8] {
        var damaged = bytes
        for _ in 0..<Int.random(in: 1...3, using: &numbers) {
            let place = Int.random(in: 0..<damaged.count, using: &numbers)
            switch Int.random(in: 0..<5, using: &numbers) {
            case 0: damaged.remove(at: place)
            case 1: damaged.insert(.random(in: 0...255, using: &numbers), at: place)
            case 2: damaged.removeLast(min(place % 8, damaged.count - 1))
            default: damaged[place] = .random(in: 0...255, using: &numbers)
            }
        }
        return damaged
    }
}
