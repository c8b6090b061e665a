import Handrail

/// How a page of the inbox finds the reports with a tag, by how many have it.
enum TagWay {
    /// No tag is asked for.
    case none
    /// Each report of the tag is read: of few.
    case join
    /// The latest reports are gone through, against a list of those with the tag: the way whose
    /// worst case costs least where many have the tag and none of them is shown.
    case list
    /// The latest reports are gone through and each looked up: where so many have the tag that a
    /// page is full before a list would be made.
    case look

    private static let few = 2_000
    private static let most = 10_000

    init(_ filter: InboxFilter, tagged: Int) {
        self =
            if filter.tag == nil {
                .none
            } else if tagged >= TagWay.most {
                .look
            } else {
                filter.words == nil && tagged < TagWay.few ? .join : .list
            }
    }

    /// Takes the tag as its argument.
    var condition: String {
        switch self {
        case .none: "1"
        case .join: "report_tag.tag = ?"
        // The sign keeps SQLite from reading and sorting all that are in the list.
        case .list: "+report.id IN (SELECT report_id FROM report_tag WHERE tag = ?)"
        case .look:
            "EXISTS (SELECT 1 FROM report_tag WHERE report_id = report.id AND tag = ?)"
        }
    }
}
