public import FoundationEssentials

/// What is kept of people, and how it goes.
///
/// Erasing takes everything that was written: summary, description, addresses, browser, messages,
/// notes, files, e-mail. What figures are made from stays: the code, the times, the status, the steps.
public protocol PrivacyRecords: Sendable {
    /// The reports that were sent with an e-mail address, whatever the case of its letters,
    /// oldest first.
    func reports(withEmail email: String) throws -> [FiledReport]

    /// Erases reports in one transaction; each has an entry in the audit log. Answers those
    /// that were erased now, in the order given.
    func erase(_ references: [ReportReference], by actor: Actor, at now: Date) throws
        -> [ReportReference]

    /// Takes the words of what was erased out of the search's index, where they stand without
    /// saying of which report they were; a piece at a time, so that others write in between. Begins
    /// when the oldest has stood there for an hour. Answers whether there is more to do.
    func forgetErased(at now: Date) throws -> Bool

    /// Closes reports that have waited for their reporter since before a time, `limit` at most.
    /// Answers how many.
    func closeWaiting(since time: Date, limit: Int, at now: Date) throws -> Int

    /// Erases reports that were over before a time, `limit` at most. Answers how many.
    func eraseOver(before time: Date, limit: Int, at now: Date) throws -> Int
}
