public import FoundationEssentials

/// What somebody is to be told, kept until they were. Events come with what they tell,
/// in one transaction.
public protocol OutboxRecords: Sendable {
    /// Keeps an event that comes with nothing else.
    func enqueue(_ event: NotificationEvent, at now: Date) throws
    /// Makes a delivery for each receiver of events that are new, `limit` events at most:
    /// the webhooks that want them and, where `mail` is not nil, the team's addresses and
    /// reporters who confirmed. Answers how many events were taken.
    func fanOut(mail: [String]?, limit: Int, at now: Date) throws -> Int
    /// Takes deliveries that are due, the longest due first. Nobody else is given them for
    /// `Outbox.lease`; then they count as lost and are due again. Of a webhook there is one
    /// under way at a time.
    func claim(_ way: Delivery.Way, limit: Int, at now: Date) throws -> [Delivery]
    /// Keeps how they ended, in one transaction.
    func finish(_ results: [DeliveryResult], at now: Date) throws
    /// Makes what an ended process had taken due again.
    func releaseClaims(at now: Date) throws
    /// Gives up what is too old, and forgets what ended long ago.
    func tidyOutbox(at now: Date) throws
    func outboxCounts() throws -> OutboxCounts

    /// Deliveries, the latest first, `limit` at most, of those before `id` where it is not nil.
    func deliveries(_ state: Delivery.State?, before id: Int64?, limit: Int) throws
        -> [DeliveryLine]
    /// Sends what was given up again: one, or all where `id` is nil. Answers how many.
    func retry(_ id: Int64?, by actor: Actor, at now: Date) throws -> Int
}

/// How long things stay in the outbox.
public enum Outbox {
    /// How long a delivery may be under way, in seconds.
    public static let lease = 900.0
    /// After so many seconds without success it is given up.
    public static let patience = 3 * 86_400.0
    /// For so many seconds what ended is shown.
    public static let memory = 30 * 86_400.0
}

/// The addresses that are told of what happens.
public protocol WebhookRecords: Sendable {
    /// In the order they were added.
    func webhooks() throws -> [Webhook]
    func addWebhook(_ webhook: NewWebhook, by actor: Actor, at now: Date) throws -> Webhook
    /// False when there is none.
    func removeWebhook(_ id: Int64, by actor: Actor, at now: Date) throws -> Bool
    /// Tells a webhook of nothing, to try it. False when there is none.
    func testWebhook(_ id: Int64, by actor: Actor, at now: Date) throws -> Bool
}
