import FoundationEssentials
import HTTPServer
import Handrail

/// `/api/v1/desk/deliveries`: who was told of what, and how it ended.
struct DeliveryRoutes: Sendable {
    let records: any DeskStore

    private static let path = "/api/v1/desk/deliveries"
    private static let place = TextShape(
        pattern: #"^\d+$"#, words: "what “next” of an earlier page says",
        isReadable: { Int64($0) != nil })
    private static let list = Operation(
        .get, path, "listDeliveries", .admin, "List who was told of what",
        parameters: [
            .query("state", .choice(of: Delivery.State.self), "Those that stand there"), .limit,
            .cursor(place),
        ],
        answers: [
            Answer("The latest first", DeliveryList.self, headers: ["Link": NextPage.words])
        ])
    private static let retry = Operation(
        .post, path + "/{id}/retry", "retryDelivery", .admin, "Send again what was given up",
        parameters: [.id], answers: [Answer("The delivery as it is then", DeliveryDetails.self)],
        problems: [.conflict: "It was not given up."])

    func add(to desk: inout DeskAPIRouter) {
        desk.add(Self.list, for: .admin, list)
        desk.add(Self.retry, for: .admin, retry)
    }

    /// `GET /api/v1/desk/deliveries?state=&limit=&cursor=`
    @Sendable func list(_ request: Request, _ caller: DeskCaller) throws -> Response {
        let query = request.query
        let limit = query.number("limit") ?? NextPage.usual
        let lines = try records.deliveries(
            query["state"].flatMap(Delivery.State.init),
            before: query["cursor"].flatMap { Int64($0) }, limit: limit + 1)
        let page = DeliveryList(lines, limit: limit)
        return NextPage.linked(try JSON.response(page), page.next.value, query)
    }

    /// `POST /api/v1/desk/deliveries/{id}/retry`
    @Sendable func retry(_ request: Request, _ caller: DeskCaller) throws -> Response {
        let id = try request.id()
        guard try delivery(id) != nil else { throw Request.nothing }
        guard try records.retry(id, by: caller.actor, at: caller.now) == 1 else {
            throw Problem(.conflict, "Only what was given up can be sent again.")
        }
        guard let line = try delivery(id) else { throw Request.nothing }
        return try JSON.response(DeliveryDetails(line))
    }

    private func delivery(_ id: Int64) throws -> DeliveryLine? {
        guard id < .max else { return nil }
        let line = try records.deliveries(nil, before: id + 1, limit: 1).first
        return line?.id == id ? line : nil
    }
}

/// A page of the log of the outbox.
struct DeliveryList: Described {
    let deliveries: [DeliveryDetails]
    /// The `cursor` of the page after this one; null for the last.
    let next: OrNull<String>

    static let schema = Schema.answer(
        "DeliveryList", ["deliveries": .list(DeliveryDetails.schema), "next": .text.orNull])

    init(_ lines: [DeliveryLine], limit: Int) {
        let shown = lines.prefix(limit)
        deliveries = shown.map(DeliveryDetails.init)
        next = OrNull(lines.count > limit ? shown.last.map { String($0.id) } : nil)
    }
}

/// Something that somebody was to be told.
struct DeliveryDetails: Described {
    let id: Int64
    let kind: String
    let subject: String
    let receiver: String
    let way: String
    let state: String
    let attempts: Int
    let lastError: String
    let createdAt: String
    let dueAt: OrNull<String>
    let endedAt: OrNull<String>

    static let schema = Schema.answer(
        "Delivery",
        [
            "id": .count, "kind": .choice(of: NotificationKind.self), "subject": .text,
            "receiver": .text.told("A webhook's host, an address of the team, “reporter”."),
            "way": .choice(of: Delivery.Way.self), "state": .choice(of: Delivery.State.self),
            "attempts": .count, "lastError": .text.told("Empty when nothing went wrong."),
            "createdAt": .time, "dueAt": Schema.time.orNull, "endedAt": Schema.time.orNull,
        ])

    init(_ line: DeliveryLine) {
        id = line.id
        kind = line.kind.rawValue
        subject = line.subject
        receiver = line.receiver
        way = line.way.rawValue
        state = line.state.rawValue
        attempts = line.attempts
        lastError = line.lastError
        createdAt = line.createdAt.formatted(.iso8601)
        dueAt = OrNull(line.dueAt?.formatted(.iso8601))
        endedAt = OrNull(line.endedAt?.formatted(.iso8601))
    }
}
