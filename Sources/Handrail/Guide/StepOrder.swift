/// The steps of an article in the order of what works.
///
/// A step moves only as far as that changes nothing else: one with few outcomes
/// keeps its place, and so does one that another of these needs. Where a step asks
/// a question, or an answer leads to, the author's order is what the answers
/// speak of, so no step moves across.
struct StepOrder {
    let steps: [Step]

    /// `steps` are in their author's order, `counts` by their ids.
    init(_ steps: [Step], _ counts: [String: OutcomeCounts]) {
        let fences = StepOrder.fences(steps)
        let still = StepOrder.still(steps, fences, counts)
        var ordered: [Step] = []
        let parts = steps.split(omittingEmptySubsequences: false) { fences.contains($0.id) }
        for part in parts {
            ordered += StepOrder.ordered(part, still: still, after: ordered, counts)
            if part.endIndex < steps.endIndex { ordered.append(steps[part.endIndex]) }
        }
        self.steps = ordered
    }

    /// The steps that ask, and those that answers lead to.
    private static func fences(_ steps: [Step]) -> Set<String> {
        let asking = steps.filter { $0.options.question != nil }
        return Set(asking.map(\.id) + asking.flatMap { $0.options.question?.steps ?? [] })
    }

    /// The steps that keep their places: from the last one on, since a step is
    /// needed by later ones.
    private static func still(
        _ steps: [Step], _ fences: Set<String>, _ counts: [String: OutcomeCounts]
    ) -> Set<String> {
        var still = fences
        for step in steps.reversed() {
            if counts[step.id]?.isEnough != true { still.insert(step.id) }
            if still.contains(step.id) { still.formUnion(step.options.needs) }
        }
        return still
    }

    /// Fills the places of those that move with the best one whose needs have come;
    /// a step is as good as what can only come after it.
    private static func ordered(
        _ part: ArraySlice<Step>, still: Set<String>, after earlier: [Step],
        _ counts: [String: OutcomeCounts]
    ) -> [Step] {
        let worth = worth(of: part, still, counts)
        var waiting = part.filter { !still.contains($0.id) }
        var come = Set(earlier.map(\.id))
        return part.map { step in
            var next = step
            if !still.contains(step.id) {
                let ready = waiting.indices.filter {
                    come.isSuperset(of: waiting[$0].options.needs)
                }
                // The earlier one of two that are as good.
                let best = ready.max {
                    worth[waiting[$0].id, default: 0] < worth[waiting[$1].id, default: 0]
                }
                next = waiting.remove(at: best ?? waiting.startIndex)
            }
            come.insert(next.id)
            return next
        }
    }

    /// For each step that moves its lower bound, or that of a better one that needs it.
    private static func worth(
        of part: ArraySlice<Step>, _ still: Set<String>, _ counts: [String: OutcomeCounts]
    ) -> [String: Double] {
        var worth: [String: Double] = [:]
        for step in part.reversed() where !still.contains(step.id) {
            let own = max(counts[step.id]?.lowerBound ?? 0, worth[step.id, default: 0])
            worth[step.id] = own
            for needed in step.options.needs { worth[needed] = max(own, worth[needed] ?? 0) }
        }
        return worth
    }
}
