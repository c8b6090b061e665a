/// What a visitor has done in a guide so far: it travels in the address.
public struct GuideTrail: Sendable, Equatable {
    /// The ids of the steps that were tried and did not help, in this order.
    public private(set) var tried: [String]
    public private(set) var skipped: [String]
    /// The code on the visitor's screen; empty when it is not known.
    public let code: String
    /// Stands for this run; nil before the first answer.
    public var run: String?

    /// Keeps of the ids those that `isStep` knows, once each; what was tried and
    /// skipped counts as tried.
    public init(
        tried: [String] = [], skipped: [String] = [], code: String = "", run: String? = nil,
        isStep: (String) -> Bool
    ) {
        var seen: Set<String> = []
        self.tried = tried.filter { isStep($0) && seen.insert($0).inserted }
        self.skipped = skipped.filter { isStep($0) && seen.insert($0).inserted }
        self.code = code
        self.run = run
    }

    /// Whether a step was tried or skipped.
    public func has(_ step: String) -> Bool { tried.contains(step) || skipped.contains(step) }

    /// The trail after a step. One that worked has been tried, too.
    public func after(_ step: String, _ outcome: StepOutcome) -> GuideTrail {
        var trail = self
        trail.tried.removeAll { $0 == step }
        trail.skipped.removeAll { $0 == step }
        if outcome == .skipped {
            trail.skipped.append(step)
        } else {
            trail.tried.append(step)
        }
        return trail
    }
}
