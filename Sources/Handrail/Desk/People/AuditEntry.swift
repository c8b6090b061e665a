public import FoundationEssentials

/// Something that was done at the desk. Entries are never changed or removed.
public struct AuditEntry: Sendable, Equatable, Identifiable {
    public let id: Int64
    public let at: Date
    /// Nil for those who are no agent.
    public let agentID: Int64?
    public let actor: String
    public let way: Actor.Way
    public let action: AuditAction
    /// What it was done to, such as a report's reference or an agent's name.
    public let subject: String
    /// What changed, in a few words; nothing that a visitor wrote.
    public let detail: String

    public init(
        id: Int64, at: Date, agentID: Int64?, actor: String, way: Actor.Way,
        action: AuditAction, subject: String, detail: String
    ) {
        self.id = id
        self.at = at
        self.agentID = agentID
        self.actor = actor
        self.way = way
        self.action = action
        self.subject = subject
        self.detail = detail
    }
}

/// A kind of thing that is done at the desk, such as `report.assign`: the kind of
/// thing that it is done to, and what is done.
public struct AuditAction: Sendable, Equatable, Hashable {
    public let name: String

    public init(_ name: String) { self.name = name }

    public static let login = AuditAction("session.login")
    public static let loginRefused = AuditAction("session.refuse")
    public static let sessionRevoked = AuditAction("session.revoke")
    public static let agentAdded = AuditAction("agent.add")
    public static let agentDisabled = AuditAction("agent.disable")
    public static let agentEnabled = AuditAction("agent.enable")
    public static let agentReset = AuditAction("agent.reset")
    public static let passwordChanged = AuditAction("agent.password")
    public static let totpChanged = AuditAction("agent.totp")
    public static let signInConnected = AuditAction("agent.connect")
    public static let signInDisconnected = AuditAction("agent.disconnect")
    public static let roleChanged = AuditAction("agent.role")
    public static let tokenAdded = AuditAction("token.add")
    public static let tokenRevoked = AuditAction("token.revoke")
    public static let viewSaved = AuditAction("view.save")
    public static let viewRemoved = AuditAction("view.remove")
    public static let reportAssigned = AuditAction("report.assign")
    public static let reportMoved = AuditAction("report.status")
    public static let reportTagged = AuditAction("report.tag")
    public static let reportUntagged = AuditAction("report.untag")
    public static let reportAnswered = AuditAction("report.answer")
    public static let reportNoted = AuditAction("report.note")
    public static let reportErased = AuditAction("report.erase")
    public static let reportsExported = AuditAction("report.export")
    public static let reportSnoozed = AuditAction("report.snooze")
    public static let reportLinked = AuditAction("report.link")
    public static let reportUnlinked = AuditAction("report.unlink")
    public static let outageOpened = AuditAction("outage.open")
    public static let outageUpdated = AuditAction("outage.update")
    public static let outageAnswered = AuditAction("outage.answer")
    public static let outageClosed = AuditAction("outage.close")
    public static let reportMerged = AuditAction("report.merge")
    public static let reportSplit = AuditAction("report.split")
    public static let answerAdded = AuditAction("answer.add")
    public static let answerChanged = AuditAction("answer.change")
    public static let answerRemoved = AuditAction("answer.remove")
    public static let webhookAdded = AuditAction("webhook.add")
    public static let webhookRemoved = AuditAction("webhook.remove")
    public static let webhookTested = AuditAction("webhook.test")
    public static let deliveryRetried = AuditAction("delivery.retry")
}
