/// Something in `Articles/` that its author should mend.
public struct Finding: Sendable, Equatable, CustomStringConvertible {
    /// The file, relative to the folder that was read.
    public let file: String
    /// Counted from 1.
    public let line: Int
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

    init(
        _ file: String, _ line: Int, _ message: String, advice: String,
        severity: Severity = .error
    ) {
        self.file = file
        self.line = line
        self.severity = severity
        self.message = message
        self.advice = advice
    }

    /// `fix/reload.md:3: error: … – …`
    public var description: String {
        "\(file):\(line): \(severity.rawValue): \(message) – \(advice)"
    }
}

extension Finding: Comparable {
    public static func < (left: Finding, right: Finding) -> Bool {
        (left.file, left.line, left.message) < (right.file, right.line, right.message)
    }
}
