/// What the desk keeps, beside what visitors' pages need. What a method has
/// acknowledged is durable.
public protocol DeskStore: RecordStore, AgentRecords, SessionRecords, AuditRecords, TriageRecords,
    InboxRecords, NoteRecords, RevisionRecords, ViewRecords, PrivacyRecords, OutageRecords,
    OutageLinkRecords, AnswerRecords, SimilarRecords, MergeRecords, InsightRecords, ReadingRecords,
    OutboxRecords, WebhookRecords, SignInRecords
{}
