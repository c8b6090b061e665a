public import FoundationEssentials

/// The files that people send with reports.
///
/// A file is held first, whether or not the form that it came with can be
/// taken, so that nothing that was uploaded has to be uploaded again; a
/// `Filing` names those that become part of its report.
public protocol AttachmentRecords: Sendable {
    /// Stores a file for a day; equal contents are kept once.
    ///
    /// Throws a `Problem` of the kind `.full` where there is no room.
    func hold(_ file: NewFile, at now: Date) throws -> StoredFile

    /// The held files of these ids, in their order. Those whose day is over,
    /// and those that never were, are left out.
    func heldFiles(_ ids: [FileID], at now: Date) throws -> [StoredFile]

    /// A held file and where its bytes are; nil when its day is over.
    func heldFile(_ id: FileID, at now: Date) throws -> (StoredFile, path: String)?

    /// The files of the report that a private link opens, in the order they came.
    func attachments(of token: ReportToken) throws -> [StoredFile]

    /// A file of that report and where its bytes are; nil when the report or
    /// the file is not there.
    func attachment(_ id: FileID, of token: ReportToken) throws -> (StoredFile, path: String)?

    /// Removes what nothing names any more: held files whose day is over,
    /// contents without a row, what a crash left half written. What is younger
    /// than an hour may be on its way and stays. Answers how many files went.
    func sweepAttachments(at now: Date) throws -> Int
}
