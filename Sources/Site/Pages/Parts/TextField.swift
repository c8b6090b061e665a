import Handrail

/// A question of a form that is answered with text: what was typed is shown again.
struct TextField {
    let name: String
    let label: String
    let value: String
    let type: String
    let hint: String?
    let mistake: String?
    let isOptional: Bool
    let isShort: Bool
    /// What the browser may fill in; nil for the usual, so that going back keeps what was typed.
    let autocomplete: String?
    /// The id of the list of suggestions.
    let list: String?
    /// The ids of the hint and the mistake, as `aria-describedby` takes them.
    let described: String?

    init(
        _ name: String, _ label: String, value: String, hint: String? = nil,
        type: String = "text", isOptional: Bool = true, isShort: Bool = false,
        autocomplete: String? = nil, list: String? = nil, mistakes: [ReportDraft.Mistake]
    ) {
        self.name = name
        self.label = label
        self.value = value
        self.type = type
        self.hint = hint
        mistake = mistakes.first { $0.field == name }?.message
        self.isOptional = isOptional
        self.isShort = isShort
        self.autocomplete = autocomplete
        self.list = list
        let ids = [hint.map { _ in "\(name)-hint" }, mistake.map { _ in "\(name)-mistake" }]
        described = ids.compactMap(\.self).joined(separator: " ").ifAny
    }
}

/// A line of the summary above a refused form.
struct MistakeLine {
    /// The id of the field.
    let target: String
    let words: String

    init(_ mistake: ReportDraft.Mistake, target: String) {
        self.target = target
        words = mistake.message
    }
}
