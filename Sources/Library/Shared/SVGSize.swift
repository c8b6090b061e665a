import Markdown

/// Reads the size that an SVG says of itself: `width` and `height`, or its `viewBox`.
enum SVGSize {
    private static let mostBytes = 4096

    static func read(_ bytes: [UInt8]) -> Target.Size? {
        let text = String(decoding: bytes.prefix(mostBytes), as: UTF8.self)
        guard let tag = text.firstMatch(of: /<svg(\s[^<>]*)>/)?.1 else { return nil }
        if let width = length("width", in: tag), let height = length("height", in: tag) {
            return size(width, height)
        }
        let box = value("viewBox", in: tag)?.split { $0 == " " || $0 == "," }
            .compactMap { Double($0) }
        guard let box, box.count == 4 else { return nil }
        return size(box[2], box[3])
    }

    private static func size(_ width: Double, _ height: Double) -> Target.Size? {
        guard 1...100_000 ~= width, 1...100_000 ~= height else { return nil }
        return Target.Size(width: Int(width.rounded()), height: Int(height.rounded()))
    }

    /// A number of pixels; nil for other units.
    private static func length(_ name: String, in tag: Substring) -> Double? {
        guard let text = value(name, in: tag) else { return nil }
        return Double(text.hasSuffix("px") ? text.dropLast(2) : text)
    }

    private static func value(_ name: String, in tag: Substring) -> Substring? {
        for attribute in tag.matches(of: /\s([A-Za-z:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/)
        where attribute.1 == name {
            return attribute.2 ?? attribute.3
        }
        return nil
    }
}
