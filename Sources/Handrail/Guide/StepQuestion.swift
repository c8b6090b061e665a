/// What a step asks, and where each answer leads.
public struct StepQuestion: Sendable, Equatable {
    public let text: String
    /// Two at least.
    public let answers: [Answer]

    public struct Answer: Sendable, Equatable {
        public let text: String
        public let target: Target

        public init(text: String, target: Target) {
            self.text = text
            self.target = target
        }
    }

    public enum Target: Sendable, Equatable {
        /// A later step of the same article, by its id.
        case step(String)
        /// Another article, by its slug; at one of its steps when that is named.
        case article(String, step: String?)
    }

    public init(text: String, answers: [Answer]) {
        self.text = text
        self.answers = answers
    }

    /// The steps of the same article that answers lead to.
    var steps: [String] {
        answers.compactMap { answer in
            if case .step(let id) = answer.target { id } else { nil }
        }
    }
}
