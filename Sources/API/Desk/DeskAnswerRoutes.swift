import FoundationEssentials
import HTTPServer
import Handrail

/// What a program says about reports: to the reporter, or to the team alone.
struct DeskAnswerRoutes: Sendable {
    let records: any DeskStore

    private static func operation(
        _ place: String, _ id: String, _ summary: String, _ body: Schema
    ) -> Operation {
        Operation(
            .post, "\(DeskReportRoutes.path)/{reference}/\(place)", id, .desk, summary,
            parameters: [.reference, .idempotencyKey(isRequired: true)], body: body,
            answers: [
                Answer(
                    "It is stored; this is the report as it is then",
                    DeskReportDetails.self, status: .created, headers: ["ETag": "Its version"])
            ],
            problems: [.conflict: "The key came before with another body or for another report."])
    }

    private static let reply = operation(
        "messages", "replyToReport", "Say something to the reporter",
        .request("NewMessage", ["text": text], optional: ["status": .choice(of: ReportStatus.self)])
    )
    private static let note = operation(
        "notes", "addNote", "Add a note for the team alone", .request("NewNote", ["text": text]))
    private static let text = Schema.text(1...Message.longest)

    func add(to desk: inout DeskAPIRouter) {
        desk.add(Self.reply, for: .reportsWrite, reply)
        desk.add(Self.note, for: .reportsWrite, note)
    }

    /// `POST /api/v1/desk/reports/{reference}/messages`: stored once for each key.
    @Sendable func reply(_ request: Request, _ caller: DeskCaller) throws -> Response {
        try answer(request, Self.reply, caller) { text, key, reference, body in
            let followUp = FollowUp(
                author: .team, kind: .message, text: text,
                status: body["status"]?.text.flatMap(ReportStatus.init), key: key,
                createdAt: caller.now)
            return try records.reply(followUp, to: reference, by: caller.actor) != nil
        }
    }

    /// `POST /api/v1/desk/reports/{reference}/notes`: stored once for each key.
    @Sendable func note(_ request: Request, _ caller: DeskCaller) throws -> Response {
        try answer(request, Self.note, caller) { text, key, reference, _ in
            try records.addNote(text, key: key, to: reference, by: caller.actor, at: caller.now)
        }
    }

    /// `store` is given the text, the key, the report and the whole body; false when there is
    /// no such report.
    private func answer(
        _ request: Request, _ operation: Operation, _ caller: DeskCaller,
        _ store: (String, String, ReportReference, JSONValue) throws -> Bool
    ) throws -> Response {
        let reference = try request.reportReference()
        let key = try caller.key(of: request)
        let body = try JSONBody(request, operation.body ?? .anyObject).value
        let text = FollowUpDraft(kind: .message, text: body["text"]?.text ?? "").plainText
        guard !text.isEmpty else {
            throw JSONBody.mistaken([.init("text", "Send “text” with something to read in it")])
        }
        do {
            guard try store(text, key, reference, body) else { throw DeskReportAnswer.missing }
        } catch let problem as Problem where problem.kind == .conflict {
            throw IdempotencyKey.conflict
        }
        return try DeskReportAnswer(records).response(about: reference, .created)
    }
}
