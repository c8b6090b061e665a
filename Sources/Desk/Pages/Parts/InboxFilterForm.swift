import HTTPServer
import Handrail
import Web

/// The filters of the inbox that are typed or chosen.
struct InboxFilterForm {
    let words: String
    let code: String
    let since: String
    let tag: String
    let hasRecording: Bool
    let isOldestFirst: Bool
    /// What the links above the list choose, kept when this is sent.
    let kept: [Kept]

    struct Kept {
        let keptName: String
        let keptValue: String
    }

    init(_ view: InboxView) {
        words = view.fields["q"] ?? ""
        code = view.fields["code"] ?? ""
        since = view.fields["since"] ?? ""
        tag = view.fields["tag"] ?? ""
        hasRecording = view.filter.hasRecording
        isOldestFirst = view.order == .oldest
        kept = view.fields.pairs
            .filter { ["status", "assignee", "turn", "article"].contains($0.name) }
            .map { Kept(keptName: $0.name, keptValue: $0.value) }
    }

    /// The id of what a mistake in a field is mended at.
    static func target(of field: String) -> String {
        switch field {
        case "q", "code", "tag", "since", "recording", "order": "filter-\(field)"
        case "acts", "view-name": field
        default: "filters"
        }
    }
}
