import FoundationEssentials
import Handrail
import Web

/// Something that was said about a report or done to it, as its receipt tells it.
struct TimelineEntry {
    /// Who did what.
    let heading: String
    let isoTime: String
    let time: String
    /// The team's words, rendered; nil for the visitor's own.
    let html: String?
    /// As it was written; nil for an act without words, and where there is `html`.
    let words: String?
    /// Where the report stood from then on; nil where it stayed.
    let movedTo: String?
    let hasFiles: Bool
    let files: [FileLine]
    /// True for the one that came last.
    let isLatest: Bool

    init(_ message: Message, _ files: [FileLine], isLatest: Bool, now: Date) {
        let moment = Moment(message.createdAt, now: now)
        heading = TimelineEntry.heading(message)
        isoTime = moment.iso
        time = moment.words
        html = ReplyText.html(of: message)
        words = html == nil ? message.text.ifAny : nil
        movedTo = message.status?.label
        hasFiles = !files.isEmpty
        self.files = files
        self.isLatest = isLatest
    }

    private static func heading(_ message: Message) -> String {
        let author =
            switch message.author {
            case .visitor: "You"
            case .team: "The support team"
            case .system: "This site"
            }
        return switch message.kind {
        case .message: "\(author) wrote"
        case .solved: "\(author) said that it works"
        case .reopened: "\(author) reopened the report"
        case .status: "\(author) changed the status"
        }
    }
}
