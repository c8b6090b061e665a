public import FoundationEssentials

/// Outages and what is said of them. Each change has its entry in the audit log, in the
/// same transaction.
///
/// Throws a `Problem`: `.notFound` for an outage that is not there, `.conflict` for one
/// that is closed.
public protocol OutageRecords: Sendable {
    /// Opens an outage and links its reports, once for each key.
    func open(_ outage: NewOutage, by actor: Actor, at now: Date) throws -> Outage
    /// Posts an update of its notice, once for each key.
    func post(
        _ update: NewOutageUpdate, on reference: OutageReference, by actor: Actor, at now: Date)
        throws
    /// Stores a reply to all of its reports, once for each key; `deliverReplies` brings it
    /// to them.
    func reply(
        _ text: String, key: String, to reference: OutageReference, by actor: Actor, at now: Date)
        throws
    /// Closes an outage; `deliverReplies` closes its reports.
    func close(
        _ reference: OutageReference, _ closing: OutageClosing, by actor: Actor, at now: Date)
        throws

    /// All that is known of an outage; nil when there is none.
    func story(of reference: OutageReference) throws -> OutageStory?
    /// Those that are open, the latest first.
    func openOutages() throws -> [Outage]
    /// Those that were closed, the latest first, `limit` at most.
    func closedOutages(limit: Int) throws -> [Outage]
    func openOutageCount() throws -> Int
    /// What the site tells of the latest `limit` outages.
    func outageNotices(limit: Int) throws -> [OutageNotice]
}

/// The reports of outages. One by one they are linked by `ReportChange.outage`.
public protocol OutageLinkRecords: Sendable {
    /// The reports of an outage, the latest first, beginning after a place.
    func reports(of reference: OutageReference, after place: Int64?, limit: Int) throws
        -> [LinkedReport]
    /// How many reports of a code came since a time, are not done with and belong to no
    /// outage; `most` at most.
    func unlinkedCount(code: String, since time: Date, most: Int) throws -> Int
    /// Links the first `limit` of those to an outage. Answers how many there were.
    func linkReports(
        ofCode code: String, since time: Date, to reference: OutageReference, limit: Int,
        by actor: Actor, at now: Date
    ) throws -> Int
    /// Brings replies to `limit` of the reports that have not got them, each once.
    /// Answers whether others are left.
    func deliverReplies(limit: Int, at now: Date) throws -> Bool
}
