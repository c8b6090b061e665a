import Handrail
import Web

/// The field that people leave empty; shown only when it is not.
struct ReportTrap {
    let trapClass: String
    /// True while it is hidden: the keyboard passes it by.
    let isSkipped: Bool
    let name: String
    let label: String
    let value: String
    let type = "text"
    let autocomplete: String? = "off"
    let isOptional = false
    let isShort = false
    let mistake: String?
    let described: String?

    init(_ value: String) {
        let field = TextField(
            "website", "Leave this empty", value: value,
            mistakes: value.isEmpty ? [] : [.init("website", "Empty this field")])
        trapClass = value.isEmpty ? "trap" : "shown"
        isSkipped = value.isEmpty
        name = field.name
        label = field.label
        self.value = value
        mistake = field.mistake
        described = field.described
    }
}
