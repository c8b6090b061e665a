import Handrail
import Web

/// The steps of a guide as stations of the rail: done, skipped, here and left.
struct GuideRail {
    let stops: [Stop]

    struct Stop {
        let number: Int
        let name: String
        let state: String
        let isDone: Bool
        let isCurrent: Bool
        /// Leads back to a step that was done or skipped; nil for the others.
        let href: String?
        /// What a reader says of it.
        let spoken: String
    }

    init(_ step: Step, _ trail: GuideTrail, _ open: OpenGuide) {
        stops = open.guide.steps.enumerated().map { place, stop in
            let isCurrent = stop.id == step.id
            let isDone = trail.tried.contains(stop.id) && !isCurrent
            let isSkipped = trail.skipped.contains(stop.id) && !isCurrent
            let state =
                isCurrent ? "here" : isDone ? "done" : isSkipped ? "skipped" : "left"
            let words = ["here": "now", "done": "done", "skipped": "skipped"][state] ?? "to come"
            return Stop(
                number: place + 1, name: stop.title, state: state, isDone: isDone,
                isCurrent: isCurrent,
                href: isDone || isSkipped
                    ? Paths.guide(open.article.slug, at: stop.id, trail) : nil,
                spoken: "Step \(place + 1), \(words): \(stop.title)")
        }
    }
}
