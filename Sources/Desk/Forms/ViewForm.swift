import HTTPServer
import Handrail

/// Filters that are to be kept under a name.
struct ViewForm {
    let name: String
    let query: String
    let isShared: Bool

    init(_ fields: Fields) {
        name = (fields["name"] ?? "").trimmed
        query = fields["view"] ?? ""
        isShared = fields["shared"] == "yes"
    }

    /// What keeps it from being stored; nil when nothing does.
    var mistake: String? {
        if name.isEmpty { return "Enter a name for the view" }
        if name.unicodeScalars.count > SavedView.longestName {
            return "Shorten the name to \(SavedView.longestName) characters"
        }
        if query.utf8.count > SavedView.longestQuery { return "Take some filters out of the view" }
        return nil
    }
}
