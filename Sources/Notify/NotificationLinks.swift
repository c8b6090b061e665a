public import Handrail

/// Where notifications lead, and what only the site's secret can make: given by whoever
/// knows the site's address.
public struct NotificationLinks: Sendable {
    /// The site's name, which mails come from.
    let siteName: @Sendable () -> String
    /// The page of an event's report, code or outage for the team; nil when the site's
    /// address is not known.
    let team: @Sendable (Delivery) -> String?
    /// A reporter's pages: the receipt, the one that confirms, the one that ends mails; nil
    /// when the site's address is not known.
    let reporter: @Sendable (FiledReport) -> ReporterLinks?
    /// What requests to a webhook are signed with.
    let webhookKey: @Sendable (Webhook) -> String

    public init(
        siteName: @escaping @Sendable () -> String,
        team: @escaping @Sendable (Delivery) -> String?,
        reporter: @escaping @Sendable (FiledReport) -> ReporterLinks?,
        webhookKey: @escaping @Sendable (Webhook) -> String
    ) {
        self.siteName = siteName
        self.team = team
        self.reporter = reporter
        self.webhookKey = webhookKey
    }

    func teamURL(of delivery: Delivery) -> String? { team(delivery) }
}

/// The pages that a reporter is led to.
public struct ReporterLinks: Sendable {
    let receipt: String
    let confirm: String
    let stop: String

    public init(receipt: String, confirm: String, stop: String) {
        self.receipt = receipt
        self.confirm = confirm
        self.stop = stop
    }
}
