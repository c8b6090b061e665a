extension String {
    /// Without control characters, but for line breaks and tabs: they show
    /// nothing and can end a text or forge a line elsewhere.
    var plain: String {
        // Most texts have none, and to look each character up takes long.
        let isPlain = utf8.allSatisfy { (0x20..<0x7F).contains($0) || $0 == 0x0A || $0 == 0x09 }
        guard !isPlain else { return self }
        let kept = unicodeScalars.filter {
            $0 == "\n" || $0 == "\t" || $0.properties.generalCategory != .control
        }
        return String(String.UnicodeScalarView(kept))
    }

    /// As one line of plain text.
    var oneLine: String {
        plain.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
