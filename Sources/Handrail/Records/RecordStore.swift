/// Where reports, votes and counts are kept. What a method has acknowledged is durable.
public protocol RecordStore: ReportRecords, VoteRecords, SearchRecords, AttachmentRecords,
    FollowUpRecords, DeflectionRecords, GuideRecords, TrendRecords, MailWishRecords
{
    /// Throws when the store cannot be written to.
    func checkReady() throws
}
