import HTTPServer
import Handrail
import Web

/// `/api/v1/desk/views`: filters of the inbox under a name, those of the token's owner.
struct ViewRoutes: Sendable {
    let records: any DeskStore

    private static let path = "/api/v1/desk/views"
    private static let list = Operation(
        .get, path, "listViews", .team, "List your views and those that are shared",
        answers: [Answer("By name", ViewList.self)])
    private static let save = Operation(
        .post, path, "saveView", .team, "Keep a view; one of yours of this name is replaced",
        body: .request(
            "NewView",
            [
                "name": .text(1...SavedView.longestName),
                "query": .text(0...SavedView.longestQuery).told(
                    "As the address of the inbox has it: “status=open&code=502”."),
            ],
            optional: ["isShared": Schema.truth.told("Whether the whole team sees it.")]),
        answers: [Answer("All views, as they are then", ViewList.self, status: .created)])
    private static let remove = Operation(
        .delete, path + "/{id}", "removeView", .team, "Remove a view of yours",
        parameters: [.id], answers: [.done("It is gone.")])

    func add(to desk: inout DeskAPIRouter) {
        desk.add(Self.list, for: .reportsRead, list)
        desk.add(Self.save, for: .reportsWrite, save)
        desk.add(Self.remove, for: .reportsWrite, remove)
    }

    /// `GET /api/v1/desk/views`
    @Sendable func list(_ request: Request, _ caller: DeskCaller) throws -> Response {
        try JSON.response(ViewList(try records.views(for: caller.agent.id), of: caller.agent))
    }

    /// `POST /api/v1/desk/views`
    @Sendable func save(_ request: Request, _ caller: DeskCaller) throws -> Response {
        let body = try JSONBody(request, Self.save.body ?? .anyObject).value
        let name = OutageBody.plain(body["name"])
        guard !name.isEmpty else {
            throw JSONBody.mistaken([.init("name", "Send “name” with something to read in it")])
        }
        // A view has none but the fields that the inbox knows, and what they can be.
        let view = InboxView(
            Fields.parse(urlEncoded: body["query"]?.text ?? ""), agents: try records.agents())
        let query = String(view.fields.suffix.dropFirst())
        var mistakes = view.mistakes.map { ReportDraft.Mistake("query", $0.message) }
        if query.utf8.count > SavedView.longestQuery {
            mistakes.append(.init("query", "Take some filters out of the view"))
        }
        guard mistakes.isEmpty else { throw JSONBody.mistaken(mistakes) }
        try records.saveView(
            name, query: query, isShared: body["isShared"] == .truth(true), by: caller.actor,
            at: caller.now)
        var response = try list(request, caller)
        response.status = .created
        return response
    }

    /// `DELETE /api/v1/desk/views/{id}`
    @Sendable func remove(_ request: Request, _ caller: DeskCaller) throws -> Response {
        guard try records.removeView(try request.id(), by: caller.actor, at: caller.now) else {
            throw Problem(.notFound, "You keep no view with this id.")
        }
        return Response(status: .noContent)
    }
}

/// What `/api/v1/desk/views` answers.
struct ViewList: Described {
    let views: [View]

    struct View: Encodable {
        let id: Int64
        let name: String
        let query: String
        let isShared: Bool
        let isMine: Bool
    }

    static let schema = Schema.answer(
        "ViewList",
        [
            "views": .list(
                .answer(
                    "View",
                    [
                        "id": .count, "name": .text, "query": .text, "isShared": .truth,
                        "isMine": Schema.truth.told("Whether the token's owner keeps it."),
                    ]))
        ])

    init(_ views: [SavedView], of agent: Agent) {
        self.views = views.map {
            View(
                id: $0.id, name: $0.name, query: $0.query, isShared: $0.isShared,
                isMine: $0.agentID == agent.id)
        }
    }
}
