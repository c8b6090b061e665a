import FoundationEssentials
import HTTPServer
import Handrail
import Indexing
import Web

/// `/api/v1/desk/answers`: the texts that the team answers with again and again.
struct CannedAnswerRoutes: Sendable {
    let editions: CurrentEdition
    let records: any DeskStore

    private static let path = "/api/v1/desk/answers"
    private static let fields: [String: Schema] = [
        "title": .text(1...CannedAnswer.longestTitle),
        "text": .text(1...Message.longest).told(
            "Markdown, with fields such as {{agent.name}} and articles such as [[slug]]."),
    ]
    private static let codes: [String: Schema] = [
        "codes": Schema.list(.text, upTo: 50).told("Those of the catalogue that it is for.")
    ]
    private static let clash = "Another answer has this title, or it was changed meanwhile."
    private static let list = Operation(
        .get, path, "listAnswers", .team, "List the answers that the team shares",
        answers: [Answer("By title", CannedAnswerList.self)])
    private static let add = Operation(
        .post, path, "addAnswer", .team, "Add an answer",
        body: .request("NewAnswer", fields, optional: codes),
        answers: [Answer("The answer", CannedAnswerDetails.self, status: .created)],
        problems: [.conflict: clash])
    private static let change = Operation(
        .put, path + "/{id}", "changeAnswer", .team, "Change an answer", parameters: [.id],
        body: .request(
            "AnswerChange",
            fields.merging(["version": Schema.count.told("The one that it changes.")]) { $1 },
            optional: codes),
        answers: [Answer("The answer as it is then", CannedAnswerDetails.self)],
        problems: [.conflict: clash])
    private static let remove = Operation(
        .delete, path + "/{id}", "removeAnswer", .team, "Remove an answer", parameters: [.id],
        answers: [.done("It is gone.")])

    func add(to desk: inout DeskAPIRouter) {
        desk.add(Self.list, for: .reportsRead, list)
        desk.add(Self.add, for: .reportsWrite, add)
        desk.add(Self.change, for: .reportsWrite, change)
        desk.add(Self.remove, for: .reportsWrite, remove)
    }

    /// `GET /api/v1/desk/answers`
    @Sendable func list(_ request: Request, _ caller: DeskCaller) throws -> Response {
        try JSON.response(
            CannedAnswerList(answers: try records.answers().map(CannedAnswerDetails.init)))
    }

    /// `POST /api/v1/desk/answers`
    @Sendable func add(_ request: Request, _ caller: DeskCaller) throws -> Response {
        let (content, _) = try content(request, Self.add)
        let id = try records.addAnswer(content, by: caller.actor, at: caller.now)
        var response = try answer(id)
        response.status = .created
        return response
    }

    /// `PUT /api/v1/desk/answers/{id}`: only as of the version that was read.
    @Sendable func change(_ request: Request, _ caller: DeskCaller) throws -> Response {
        let id = try request.id()
        let (content, version) = try content(request, Self.change)
        let isThere = try records.changeAnswer(
            id, to: content, version: version, by: caller.actor, at: caller.now)
        guard isThere else { throw Request.nothing }
        return try answer(id)
    }

    /// `DELETE /api/v1/desk/answers/{id}`
    @Sendable func remove(_ request: Request, _ caller: DeskCaller) throws -> Response {
        guard
            try records.removeAnswer(try request.id(), by: caller.actor, at: caller.now)
        else { throw Request.nothing }
        return Response(status: .noContent)
    }

    /// What the body says, held against the same rules as the desk's form.
    private func content(
        _ request: Request, _ operation: Operation
    ) throws -> (CannedAnswer.Content, version: Int64) {
        let body = try JSONBody(request, operation.body ?? .anyObject).value
        let codes = body["codes"]?.values.compactMap(\.text) ?? []
        let form = CannedAnswerForm(
            Fields([
                ("title", body["title"]?.text ?? ""), ("text", body["text"]?.text ?? ""),
                ("codes", codes.joined(separator: ",")),
            ]))
        let content = editions.value.content
        let mistakes = form.mistakes(in: content)
        guard mistakes.isEmpty else { throw JSONBody.mistaken(mistakes) }
        return (form.content(in: content), Int64(body["version"]?.whole ?? 0))
    }

    private func answer(_ id: Int64) throws -> Response {
        guard let answer = try records.answer(id) else { throw Request.nothing }
        return try JSON.response(CannedAnswerDetails(answer))
    }
}

extension Request {
    static let nothing = Problem(.notFound, "There is nothing with this id.")

    /// The number in the path; throws when nothing can have it.
    func id() throws -> Int64 {
        let text = self[parameter: "id"]
        guard Schema.count.accepts(text), let id = Int64(text) else { throw Request.nothing }
        return id
    }
}
