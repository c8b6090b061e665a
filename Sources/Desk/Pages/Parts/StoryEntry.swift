import FoundationEssentials
import Handrail
import Web

/// Something that was said about a report, to the reporter or among the team.
struct StoryEntry {
    let heading: String
    /// The merged report that it was said about; nil for this one.
    let source: Link?
    let at: Moment
    /// The team's words, rendered; nil for anybody else's.
    let html: String?
    /// As it was written; nil for an act without words, and where there is `html`.
    let words: String?
    let movedTo: String?
    /// True for what the reporter does not see.
    let isNote: Bool
    let hasFiles: Bool
    let files: [FileLine]
    let isLatest: Bool

    /// Messages and notes in the order they were written.
    static func all(
        _ story: ReportStory, files: (Int64?) -> [FileLine], now: Date
    ) -> [StoryEntry] {
        let messages = story.messages.map { message in
            (message.createdAt, StoryEntry(message, files(message.id), now: now))
        }
        let merged = story.mergedMessages.map { merged in
            (merged.message.createdAt, StoryEntry(merged, now: now))
        }
        let notes = story.notes.map { ($0.createdAt, StoryEntry($0, now: now)) }
        let all = (messages + merged + notes).sorted { $0.0 < $1.0 }.map(\.1)
        return all.enumerated().map { place, entry in
            entry.markedLatest(place == all.count - 1)
        }
    }

    /// Their files stand on the page of their report.
    private init(_ merged: MergedMessage, now: Date) {
        self.init(
            merged.message, [],
            from: Link(
                href: Paths.deskReport(merged.reference), title: merged.reference.description),
            now: now)
    }

    private init(
        _ message: Message, _ files: [FileLine], from source: Link? = nil, now: Date
    ) {
        heading = StoryEntry.heading(message)
        self.source = source
        at = Moment(message.createdAt, now: now)
        html = ReplyText.html(of: message)
        words = html == nil ? message.text.ifAny : nil
        movedTo = message.status?.teamLabel
        isNote = false
        hasFiles = !files.isEmpty
        self.files = files
        isLatest = false
    }

    private init(_ note: Note, now: Date) {
        heading = "\(note.author) noted"
        source = nil
        at = Moment(note.createdAt, now: now)
        html = nil
        words = note.text
        movedTo = nil
        isNote = true
        hasFiles = false
        files = []
        isLatest = false
    }

    private init(_ entry: StoryEntry, isLatest: Bool) {
        heading = entry.heading
        source = entry.source
        at = entry.at
        html = entry.html
        words = entry.words
        movedTo = entry.movedTo
        isNote = entry.isNote
        hasFiles = entry.hasFiles
        files = entry.files
        self.isLatest = isLatest
    }

    private func markedLatest(_ isLatest: Bool) -> StoryEntry {
        StoryEntry(self, isLatest: isLatest)
    }

    private static func heading(_ message: Message) -> String {
        let author =
            switch message.author {
            case .visitor: "The reporter"
            case .team: "The team"
            case .system: "Handrail"
            }
        return switch message.kind {
        case .message: "\(author) wrote"
        case .solved: "\(author) said that it works"
        case .reopened: "\(author) reopened it"
        case .status: "\(author) changed the status"
        }
    }
}
