public import FoundationEssentials

/// The reports as the team goes through them.
public protocol InboxRecords: Sendable {
    /// Reports that a filter lets through, `limit` at most, beginning after a place.
    /// Those that were merged into others are left out.
    func inbox(
        _ filter: InboxFilter, _ order: InboxOrder, after place: InboxPlace?, limit: Int
    ) throws -> [InboxRow]

    /// How many there are to do, of an agent as well.
    func inboxCounts(of agent: Int64) throws -> InboxCounts

    /// Where the words that were looked for stand in each of these reports.
    func excerpts(_ words: ReportWords, in references: [ReportReference]) throws
        -> [ReportReference: [ExcerptPiece]]

    /// The files of a report, in the order they came.
    func attachments(about reference: ReportReference) throws -> [StoredFile]

    /// A file of a report and where its bytes are.
    func attachment(_ id: FileID, about reference: ReportReference) throws
        -> (StoredFile, path: String)?
}

/// What the team says about reports among itself.
public protocol NoteRecords: Sendable {
    /// Stores a note once for each key. False when there is no such report; a key that was
    /// used for another note is a conflict.
    func addNote(
        _ text: String, key: String, to reference: ReportReference, by actor: Actor, at now: Date
    ) throws -> Bool

    /// Oldest first.
    func notes(about reference: ReportReference) throws -> [Note]
}
