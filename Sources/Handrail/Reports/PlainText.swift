extension String {
    /// Without control characters, but for line breaks and tabs: they show
    /// nothing and can end a text or forge a line elsewhere.
    var plain: String {
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
