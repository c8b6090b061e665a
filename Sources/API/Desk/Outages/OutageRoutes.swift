import FoundationEssentials
import HTTPServer
import Handrail
import Indexing
import Web

/// `/api/v1/desk/outages`: opened, told to everybody, closed for all reports at once.
struct OutageRoutes: Sendable {
    let editions: CurrentEdition
    let records: any DeskStore
    let board: NoticeBoard

    static let path = "/api/v1/desk/outages"
    static let one = path + "/{reference}"
    private static let list = Operation(
        .get, path, "listOutages", .outages, "List outages", parameters: [.limit],
        answers: [
            Answer("All that are open, and “limit” that were closed", OutageList.self)
        ])
    private static let show = Operation(
        .get, one, "readOutage", .outages, "Read an outage, its updates and replies",
        parameters: [.outage], answers: [Answer("The outage", OutageDetails.self)])
    private static let open = writer(
        path, "openOutage", "Open an outage: its notice is on the site from then on",
        NewOutageBody.schema, parameters: [])
    private static let update = writer(
        one + "/updates", "updateOutage", "Post an update of its notice", OutageBody.update)
    private static let reply = writer(
        one + "/replies", "replyToOutage", "Say something to the reporters of all its reports",
        OutageBody.reply)
    private static let close = writer(
        one + "/close", "closeOutage", "Close it and its reports", OutageBody.close)

    private static func writer(
        _ path: String, _ id: String, _ summary: String, _ body: Schema,
        parameters: [Parameter] = [.outage]
    ) -> Operation {
        Operation(
            .post, path, id, .outages, summary,
            parameters: parameters + [.idempotencyKey(isRequired: true)], body: body,
            answers: [
                Answer(
                    "It is stored; this is the outage as it is then", OutageDetails.self,
                    status: .created)
            ],
            problems: [.conflict: "It is closed, or the key came before with another body."])
    }

    func add(to desk: inout DeskAPIRouter) {
        desk.add(Self.list, for: .reportsRead, list)
        desk.add(Self.show, for: .reportsRead) { request, _ in
            try OutageAnswer(records).response(about: try request.outageReference())
        }
        desk.add(Self.open, for: .reportsWrite, open)
        desk.add(Self.update, for: .reportsWrite, update)
        desk.add(Self.reply, for: .reportsWrite, reply)
        desk.add(Self.close, for: .reportsWrite, close)
    }

    /// `GET /api/v1/desk/outages?limit=`
    @Sendable func list(_ request: Request, _ caller: DeskCaller) throws -> Response {
        let limit = request.query.number("limit") ?? NextPage.usual
        return try JSON.response(
            OutageList(
                open: try records.openOutages().map(OutageSummary.init),
                closed: try records.closedOutages(limit: limit).map(OutageSummary.init)))
    }

    /// `POST /api/v1/desk/outages`: opened once for each key.
    @Sendable func open(_ request: Request, _ caller: DeskCaller) throws -> Response {
        let key = try caller.key(of: request, for: "outage")
        let body = try NewOutageBody(
            try JSONBody(request, NewOutageBody.schema), in: editions.value.content,
            now: caller.now)
        try records.requireReports(body.reports, field: "reports")
        let asked = body.outage(key: key)
        let outage = try records.open(asked, by: caller.actor, at: caller.now)
        try board.update()
        return try OutageAnswer(records).response(about: outage.reference, .created) { story in
            story.outage.title == asked.title && story.outage.code == asked.code
                && story.updates.last?.words == asked.words
        }
    }

    /// `POST /api/v1/desk/outages/{reference}/updates`: posted once for each key.
    @Sendable func update(_ request: Request, _ caller: DeskCaller) throws -> Response {
        let reference = try request.outageReference()
        let key = try caller.key(of: request, for: "\(reference)-update")
        let update = try OutageBody(request, OutageBody.update).newUpdate(
            key: key, now: caller.now)
        try records.post(update, on: reference, by: caller.actor, at: caller.now)
        try board.update()
        return try OutageAnswer(records).response(about: reference, .created) { story in
            story.updates.contains { $0.words == update.words && $0.stage == update.stage }
        }
    }

    /// `POST /api/v1/desk/outages/{reference}/replies`: stored once for each key.
    @Sendable func reply(_ request: Request, _ caller: DeskCaller) throws -> Response {
        let reference = try request.outageReference()
        let key = try caller.key(of: request, for: "\(reference)-reply")
        let text = try OutageBody(request, OutageBody.reply).text
        try records.reply(text, key: key, to: reference, by: caller.actor, at: caller.now)
        return try OutageAnswer(records).response(about: reference, .created) { story in
            story.replies.contains { $0.text == text && !$0.closes }
        }
    }

    /// `POST /api/v1/desk/outages/{reference}/close`
    @Sendable func close(_ request: Request, _ caller: DeskCaller) throws -> Response {
        let reference = try request.outageReference()
        let key = try caller.key(of: request, for: "\(reference)-close")
        let closing = try OutageBody(request, OutageBody.close).closing(key: key)
        try records.close(reference, closing, by: caller.actor, at: caller.now)
        try board.update()
        return try OutageAnswer(records).response(about: reference, .created) { story in
            story.updates.contains { $0.words == closing.words && $0.stage == .resolved }
                && story.replies.contains { $0.text == closing.reply && $0.closes }
        }
    }
}

extension Parameter {
    /// An outage in the path.
    static let outage = Parameter.path(
        "reference", .text, "Such as OUT-7F3K, in any case and with or without hyphens")
}

extension Request {
    /// The outage that the path names; throws when it cannot name one.
    func outageReference() throws -> OutageReference {
        guard let reference = OutageReference(typed: self[parameter: "reference"]) else {
            throw OutageAnswer.missing
        }
        return reference
    }
}
