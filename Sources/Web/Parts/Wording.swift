extension Int {
    /// With its noun: `1 minute`, `4 minutes`.
    package func counted(_ one: String, _ many: String? = nil) -> String {
        "\(self) \(self == 1 ? one : many ?? one + "s")"
    }
}

extension [String] {
    /// As a sentence names them: `502, 503 and 504`.
    package var listed: String {
        guard let last, count > 1 else { return first ?? "" }
        return dropLast().joined(separator: ", ") + " and " + last
    }
}

extension String {
    /// In pieces, all but the last ending with a character.
    package func split(after mark: Character) -> [String] {
        let pieces = split(separator: mark, omittingEmptySubsequences: false).map(String.init)
        return pieces.dropLast().map { $0 + String(mark) } + pieces.suffix(1)
    }

    /// Nil when it is empty, for what a page leaves out.
    package var ifAny: String? { isEmpty ? nil : self }
}

extension Int {
    /// With a comma between thousands: `10,000`.
    package var grouped: String {
        self < 1_000
            ? "\(self)" : (self / 1_000).grouped + "," + "\(1_000 + self % 1_000)".dropFirst()
    }
}
