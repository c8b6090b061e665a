/// How a step of a guide went, as the visitor said.
public enum StepOutcome: String, Sendable, CaseIterable {
    case worked
    case notYet = "not_yet"
    case skipped
}
