import Markdown

/// Which steps of an article need which, as their options say it.
struct NeededSteps {
    private let needs: [String: [String]]

    /// `steps` are the anchors of all steps, `settings` what is said of them.
    init(_ steps: [String], _ settings: [String: [Setting]], in slug: String) {
        let pairs = steps.map { step in
            let links = (settings[step] ?? []).filter { $0.key == "needs" }.flatMap(\.links)
            let named = links.compactMap { link -> String? in
                guard case .step(let id) = GuideTarget(link.destination, in: slug) else {
                    return nil
                }
                return id
            }
            return (step, named)
        }
        needs = Dictionary(pairs) { first, _ in first }
    }

    /// Whether a step needs another, itself or by way of others.
    func does(_ step: String, need other: String) -> Bool {
        var waiting = [step]
        var seen: Set<String> = []
        while let next = waiting.popLast() {
            for needed in needs[next] ?? [] {
                if needed == other { return true }
                if seen.insert(needed).inserted { waiting.append(needed) }
            }
        }
        return false
    }
}
