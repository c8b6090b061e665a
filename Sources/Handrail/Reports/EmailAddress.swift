/// Whether a text can be written to: what a browser's e-mail field accepts
/// (HTML, section 4.10.5.1.5), with a dot in the domain.
package enum EmailAddress {
    /// The longest address that can be delivered to (RFC 5321, section 4.5.3.1.3).
    static let longest = 254

    package static func isOne(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, text.utf8.count <= longest, !parts[0].isEmpty else { return false }
        let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
        return labels.count > 1 && labels.allSatisfy(isLabel) && parts[0].allSatisfy(isLocal)
    }

    private static func isLocal(_ character: Character) -> Bool {
        character.isASCII
            && (character.isLetter || character.isNumber
                || "!#$%&'*+-/=?^_`{|}~.".contains(character))
    }

    private static func isLabel(_ label: Substring) -> Bool {
        !label.isEmpty && label.utf8.count <= 63 && label.first != "-" && label.last != "-"
            && label.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
    }
}
