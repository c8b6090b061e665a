import FoundationEssentials
import Handrail

/// What a text has to look like: how the document says it, and who reads it.
struct TextShape: Sendable {
    /// In code points.
    var shortest = 0
    var longest: Int?
    /// The only texts there may be; empty for any.
    var choices: [String] = []
    /// A format of JSON Schema.
    var format: String?
    /// A regular expression (ECMA-262).
    var pattern: String?
    var example: String?
    /// As a refusal names it: “a day such as 2026-05-12”.
    var words: String
    /// Whether the program can read it. The document's pattern lets through no less.
    var isReadable: @Sendable (String) -> Bool = { _ in true }

    /// Whether a text has this shape.
    func fits(_ text: String) -> Bool {
        let count = text.unicodeScalars.count
        return count >= shortest && count <= longest ?? .max
            && (choices.isEmpty || choices.contains(text)) && isReadable(text)
    }
}

extension TextShape {
    /// The texts that a value of a type may be. With `orEmpty` the empty text as well,
    /// which says nothing.
    static func choice<Choice: CaseIterable & RawRepresentable<String>>(
        of: Choice.Type, orEmpty: Bool = false, and more: [String] = []
    ) -> TextShape {
        let names = more + Choice.allCases.map(\.rawValue)
        return TextShape(
            choices: names + (orEmpty ? [""] : []),
            words: "one of \(names.joined(separator: ", "))")
    }

    /// A time of RFC 3339.
    static let time = TextShape(
        format: "date-time", example: "2026-05-12T13:05:00Z",
        words: "a time such as 2026-05-12T13:05:00Z", isReadable: { Date(rfc3339: $0) != nil })

    static let day = TextShape(
        format: "date", example: "2026-05-12", words: "a day such as 2026-05-12",
        isReadable: { Day($0) != nil })

    static let report = TextShape(
        example: "HR-7F3K-92QX", words: "a report's reference such as HR-7F3K-92QX",
        isReadable: { ReportReference(typed: $0) != nil })

    static let tag = TextShape(
        shortest: 1, longest: 40, example: "gateway-eu",
        words: "a tag of up to 40 letters, digits and hyphens",
        isReadable: { ReportTag($0) != nil })
}

extension Date {
    /// A time with its offset, with or without parts of a second; nil for other texts.
    init?(rfc3339 text: String) {
        let precise = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
        guard let date = (try? Date(text, strategy: .iso8601)) ?? (try? precise.parse(text)) else {
            return nil
        }
        self = date
    }
}
