import FoundationEssentials
import Handrail
import Web

/// Something that was said about a report, to the reporter or among the team.
struct StoryEntry {
    let heading: String
    let at: Moment
    /// As it was written; nil for an act without words.
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
        let notes = story.notes.map { ($0.createdAt, StoryEntry($0, now: now)) }
        let all = (messages + notes).sorted { $0.0 < $1.0 }.map(\.1)
        return all.enumerated().map { place, entry in
            entry.markedLatest(place == all.count - 1)
        }
    }

    private init(_ message: Message, _ files: [FileLine], now: Date) {
        heading = StoryEntry.heading(message)
        at = Moment(message.createdAt, now: now)
        words = message.text.ifAny
        movedTo = message.status?.teamLabel
        isNote = false
        hasFiles = !files.isEmpty
        self.files = files
        isLatest = false
    }

    private init(_ note: Note, now: Date) {
        heading = "\(note.author) noted"
        at = Moment(note.createdAt, now: now)
        words = note.text
        movedTo = nil
        isNote = true
        hasFiles = false
        files = []
        isLatest = false
    }

    private init(_ entry: StoryEntry, isLatest: Bool) {
        heading = entry.heading
        at = entry.at
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
