import FoundationEssentials
import HTTPServer
import Handrail

/// `/api/v1/desk/audit`: what was done at the desk.
struct AuditRoutes: Sendable {
    let records: any DeskStore

    private static let list = Operation(
        .get, "/api/v1/desk/audit", "readAudit", .desk, "Read what was done",
        parameters: [
            .query("subject", .text, "What was done to this, such as HR-7F3K-92QX"), .limit,
            .cursor(
                TextShape(
                    pattern: #"^\d+$"#, words: "what “next” of an earlier page says",
                    isReadable: { Int64($0) != nil })),
        ],
        answers: [
            Answer("The latest first", AuditList.self, headers: ["Link": NextPage.words])
        ])

    func add(to desk: inout DeskAPIRouter) {
        desk.add(Self.list, for: .admin, list)
    }

    /// `GET /api/v1/desk/audit?subject=&limit=&cursor=`
    @Sendable func list(_ request: Request, _ caller: DeskCaller) throws -> Response {
        let query = request.query
        let limit = query.number("limit") ?? NextPage.usual
        let entries = try records.auditEntries(
            AuditFilter(subject: query["subject"]),
            before: query["cursor"].flatMap { Int64($0) }, limit: limit + 1)
        let page = AuditList(entries, limit: limit)
        return NextPage.linked(try JSON.response(page), page.next.value, query)
    }
}

/// A page of the audit log.
struct AuditList: Described {
    let entries: [AuditDetails]
    /// The `cursor` of the page after this one; null for the last.
    let next: OrNull<String>

    static let schema = Schema.answer(
        "AuditList", ["entries": .list(AuditDetails.schema), "next": .text.orNull])

    init(_ entries: [AuditEntry], limit: Int) {
        let shown = entries.prefix(limit)
        self.entries = shown.map(AuditDetails.init)
        next = OrNull(entries.count > limit ? shown.last.map { String($0.id) } : nil)
    }
}

/// An entry of the audit log.
struct AuditDetails: Described {
    let id: Int64
    let at: String
    let actor: String
    let way: String
    let action: String
    let subject: String
    let detail: String

    static let schema = Schema.answer(
        "AuditEntry",
        [
            "id": .count, "at": .time, "actor": .text, "way": .choice(of: Actor.Way.self),
            "action": .text, "subject": .text, "detail": .text,
        ])

    init(_ entry: AuditEntry) {
        id = entry.id
        at = entry.at.formatted(.iso8601)
        actor = entry.actor
        way = entry.way.rawValue
        action = entry.action.name
        subject = entry.subject
        detail = entry.detail
    }
}
