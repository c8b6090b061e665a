/// What somebody logs in with: 2 to 40 letters, digits, dots, hyphens and underscores.
public struct AgentName: Sendable, Equatable {
    public let text: String

    /// Nil when it is no such name.
    public init?(_ text: String) {
        let text = text.trimmed
        let isFit = text.unicodeScalars.allSatisfy {
            $0.properties.isAlphabetic || $0.properties.numericType != nil
                || "._-".unicodeScalars.contains($0)
        }
        guard (2...40).contains(text.unicodeScalars.count), isFit else { return nil }
        self.text = text
    }
}
