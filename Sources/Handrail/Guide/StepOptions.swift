/// What the author of a step says of it beside its text.
public struct StepOptions: Sendable, Equatable {
    /// Where it can be done; empty when that makes no difference.
    public var places: [StepPlace] = []
    /// How long it takes.
    public var minutes: Int?
    /// What it costs, in a few words: “signs you out”.
    public var risk: String?
    /// Why it helps, in a sentence.
    public var why: String?
    /// The ids of the steps that come before it, whatever the order.
    public var needs: [String] = []
    public var question: StepQuestion?

    public init() {}
}
