/// Two to six codes side by side.
public struct Comparison: Sendable {
    /// How many codes fit side by side.
    public static let most = 6

    public let codes: [ErrorCode]
    public let rows: [Row]

    /// One question and each code's answer, in the order of `codes`.
    public struct Row: Sendable, Equatable {
        public let question: String
        public let answers: [String]

        public init(question: String, answers: [String]) {
            self.question = question
            self.answers = answers
        }

        /// True when the codes do not all answer alike.
        public var differs: Bool { Set(answers).count > 1 }
    }

    /// Compares codes; `content` knows the first step of each.
    public init(_ codes: [ErrorCode], in content: Content) {
        self.codes = codes
        func row(_ question: String, _ answer: (ErrorCode) -> String) -> Row {
            Row(question: question, answers: codes.map(answer))
        }
        rows = [
            row("Meaning", \.meaning),
            row("What it means here", \.relation),
            row("Where it breaks", \.side.station),
            row("Whose side", \.side.owner),
            row("Try again?", \.retry),
            row("Who fixes it", \.fixedBy),
            row("First step") { content.firstStep(for: $0)?.title ?? "Report it" },
        ]
    }
}

/// What an address or a form asks to compare: `502,503` or `codes=502&codes=503`.
public struct ComparisonRequest: Sendable, Equatable {
    /// The codes that were found, each once, in the order asked for; at most six.
    public let found: [String]
    /// What was asked for and is in no catalogue.
    public let unknown: [String]
    /// What was found but did not fit.
    public let leftOut: [String]

    /// Reads what was asked for; `lookUp` gives a code's own spelling.
    public init(_ values: [String], lookUp: (String) -> String?) {
        var found: [String] = []
        var unknown: [String] = []
        for value in values.flatMap({ $0.split(whereSeparator: { ", ;\n\t".contains($0) }) }) {
            let name = String(value.prefix(80))
            if let code = lookUp(name) {
                if !found.contains(code) { found.append(code) }
            } else if !unknown.contains(name), unknown.count < 20 {
                unknown.append(name)
            }
        }
        self.found = Array(found.prefix(Comparison.most))
        self.unknown = unknown
        leftOut = Array(found.dropFirst(Comparison.most))
    }
}
