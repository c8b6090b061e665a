/// Something in `Articles/` that its author should mend.
public struct Finding: Sendable, Equatable, CustomStringConvertible {
    /// The kind of mistake, which has a name that does not change.
    public let rule: Rule
    /// The file, relative to the folder that was read.
    public let file: String
    /// Counted from 1.
    public let line: Int
    /// Counted from 1, in characters; 1 where only the line is known.
    public let column: Int
    public let severity: Severity
    /// What is wrong.
    public let message: String
    /// What to do.
    public let advice: String

    public enum Severity: String, Sendable {
        /// The page, or a part of it, is not shown as written.
        case error
        /// The page is shown; something about it is doubtful.
        case warning
    }

    /// The severity is the rule's own unless another is given.
    init(
        _ rule: Rule, _ file: String, _ line: Int, column: Int = 1, _ message: String,
        advice: String, severity: Severity? = nil
    ) {
        self.rule = rule
        self.file = file
        self.line = line
        self.column = column
        self.severity = severity ?? rule.severity
        self.message = message
        self.advice = advice
    }

    /// A finding at a place whose column is known.
    init(
        _ rule: Rule, _ file: String, at place: Place, _ message: String, advice: String,
        severity: Severity? = nil
    ) {
        self.init(
            rule, file, place.line, column: place.column, message, advice: advice,
            severity: severity)
    }

    /// `fix/reload.md:3:8: error: … – …`
    public var description: String {
        "\(file):\(line):\(column): \(severity.rawValue): \(message) – \(advice)"
    }
}

extension Finding: Comparable {
    public static func < (left: Finding, right: Finding) -> Bool {
        (left.file, left.line, left.column, left.message)
            < (right.file, right.line, right.column, right.message)
    }
}

extension Finding: Error {}
