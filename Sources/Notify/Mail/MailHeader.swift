/// The fields above a mail (RFC 5322, section 2.2), each refused that has a line break in it:
/// what somebody wrote never becomes a field of its own.
struct MailHeader {
    /// Lines of at most so many characters, without their line break.
    private static let longestLine = 76

    private(set) var lines: [String] = []

    /// Adds a field of words that are written as they are, folded between them.
    mutating func add(_ name: String, _ value: String) throws(MailError) {
        guard !value.unicodeScalars.contains(where: MailHeader.isControl) else {
            throw .lineBreak(field: name)
        }
        var line = "\(name):"
        for word in value.split(separator: " ", omittingEmptySubsequences: true) {
            if line.utf8.count + 1 + word.utf8.count > MailHeader.longestLine, line.last != ":" {
                lines.append(line)
                line = ""
            }
            line += " " + word
        }
        lines.append(line)
    }

    /// Adds a field of people's words, encoded where ASCII does not do (RFC 2047).
    mutating func add(_ name: String, words: String) throws(MailError) {
        try add(name, EncodedWords.text(words, isPhrase: false))
    }

    /// Adds an address with somebody's name.
    mutating func add(_ name: String, _ address: MailAddress, named person: String)
        throws(MailError)
    {
        guard !person.isEmpty else { return try add(name, address.text) }
        try add(name, "\(EncodedWords.text(person, isPhrase: true)) <\(address.text)>")
    }

    /// Line breaks and what else has no business in a field.
    static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar.value == 0x2028
            || scalar.value == 0x2029
    }
}

/// Why a mail cannot be written.
enum MailError: Error, Equatable {
    case lineBreak(field: String)
}
