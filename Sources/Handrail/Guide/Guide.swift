/// The steps of an article, as visitors are led through them.
public struct Guide: Sendable {
    /// In the order in which they are shown; one at least.
    public let steps: [Step]
    private let places: [String: Int]

    /// Nil for an article without steps, and for one that wants no guide. `counts`
    /// decide the order where the author leaves it to them.
    public init?(_ article: Article, _ counts: GuideCounts.OfArticle = .init()) {
        guard article.hasGuide else { return nil }
        steps = article.steps(counts)
        places = Dictionary(
            steps.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The step with an id.
    public func step(_ id: String) -> Step? { places[id].map { steps[$0] } }

    /// A step's place among all, from 1 on.
    public func number(of step: Step) -> Int { (places[step.id] ?? 0) + 1 }

    /// Where a visitor goes on who has come so far: the first step that is left.
    public func start(_ trail: GuideTrail) -> Step { next(from: 0, trail) ?? steps[0] }

    /// The first step after one that is left; nil at the end. What an answer led
    /// past is not come back to.
    public func next(after step: Step, _ trail: GuideTrail) -> Step? {
        next(from: number(of: step), trail)
    }

    private func next(from place: Int, _ trail: GuideTrail) -> Step? {
        steps[min(place, steps.count)...].first { !trail.has($0.id) }
    }
}

extension Article {
    /// Whether visitors can be led through its steps.
    public var hasGuide: Bool { isGuided && !steps.isEmpty }

    /// Its steps in the order in which they are shown, where so much was counted.
    public func steps(_ counts: GuideCounts.OfArticle) -> [Step] {
        isOrderedBySuccess ? StepOrder(steps, counts.steps).steps : steps
    }
}
