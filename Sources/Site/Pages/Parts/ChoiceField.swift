import Handrail
import Web

/// A question of a form that is answered by choosing.
struct ChoiceField {
    let options: [Option]
    let mistake: String?
    /// The title of the article that the choices are steps of.
    let stepsOf: String?

    struct Option {
        let value: String
        let label: String
        let isChosen: Bool
        /// How it went; nil where that is not known.
        var outcome: String?
    }
}

extension ChoiceField {
    /// How often it happens; an answer that is none of them is shown as it came.
    init(frequency draft: ReportDraft, _ mistakes: [ReportDraft.Mistake]) {
        let known = [("", "Choose one")] + Frequency.allCases.map { ($0.rawValue, $0.label) }
        let isKnown = known.contains { $0.0 == draft.frequency }
        let all = known + (isKnown ? [] : [(draft.frequency, draft.frequency)])
        options = all.map { value, label in
            Option(value: value, label: label, isChosen: value == draft.frequency)
        }
        mistake = mistakes.first { $0.field == "frequency" }?.message
        stepsOf = nil
    }

    /// The steps of the article that was followed, and what else was named; nil
    /// when there is nothing to choose from.
    init?(tried draft: ReportDraft, _ mistakes: [ReportDraft.Mistake], in content: Content) {
        let article = content.followed(draft.article, code: draft.code)
        let steps = article?.steps ?? []
        let others = draft.tried.filter { id in !steps.contains { $0.id == id } }
        guard !steps.isEmpty || !others.isEmpty else { return nil }
        options =
            steps.map {
                let isTried = draft.tried.contains($0.id)
                let outcome = isTried ? "did not help" : "skipped"
                return Option(
                    value: $0.id, label: $0.title, isChosen: isTried,
                    outcome: isTried || draft.skipped.contains($0.id) ? outcome : nil)
            } + others.map { Option(value: $0, label: $0, isChosen: true) }
        mistake = mistakes.first { $0.field == "tried" }?.message
        stepsOf = article?.title
    }
}
