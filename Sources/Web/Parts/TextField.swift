package import Handrail

/// A question of a form that is answered with text: what was typed is shown again.
package struct TextField {
    package let name: String
    package let label: String
    package let value: String
    package let type: String
    package let hint: String?
    package let mistake: String?
    package let isOptional: Bool
    package let isShort: Bool
    /// What the browser may fill in; nil for the usual, so that going back keeps what was typed.
    package let autocomplete: String?
    /// The id of the list of suggestions.
    package let list: String?
    /// The ids of the hint and the mistake, as `aria-describedby` takes them.
    package let described: String?

    package init(
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
package struct MistakeLine {
    /// The id of the field.
    package let target: String
    package let words: String

    package init(_ mistake: ReportDraft.Mistake, target: String) {
        self.target = target
        words = mistake.message
    }
}
