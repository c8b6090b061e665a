/// Rows as comma-separated values (RFC 4180).
///
/// What people wrote cannot be a formula: programs for tables take a text for one that
/// begins with certain characters, so such a text gets an apostrophe before it.
package struct CSV {
    /// One field of a row.
    package enum Field: Sendable, Equatable {
        case text(String)
        case number(Int)
        case decimal(Double)
        /// Nothing is known.
        case empty
    }

    /// The rows so far, each ended by a line break.
    package private(set) var text = ""

    package init() {}

    package mutating func add(_ row: [Field]) {
        text += row.map(CSV.written).joined(separator: ",") + "\r\n"
    }

    private static func written(_ field: Field) -> String {
        switch field {
        case .text(let text): quoted(harmless(text))
        case .number(let number): String(number)
        case .decimal(let number): String(number)
        case .empty: ""
        }
    }

    /// The same where it begins a formula in no program.
    private static func harmless(_ text: String) -> String {
        let first = text.unicodeScalars.first { !$0.properties.isWhitespace }
        let begins = first.map { starts.contains($0) } ?? false
        let control = text.unicodeScalars.first.map { $0.value < 0x20 } ?? false
        return begins || control ? "'" + text : text
    }

    /// The full-width ones are read like the others.
    private static let starts = Set("=+-@＝＋－＠".unicodeScalars)

    /// By bytes: to Swift a quote and a mark that combines with it are one character.
    private static func quoted(_ text: String) -> String {
        let quote = UInt8(ascii: "\"")
        guard text.utf8.contains(where: { special.contains($0) }) else { return text }
        let doubled = text.utf8.flatMap { $0 == quote ? [quote, quote] : [$0] }
        return String(decoding: [quote] + doubled + [quote], as: UTF8.self)
    }

    private static let special = Array(",\"\r\n".utf8)
}
