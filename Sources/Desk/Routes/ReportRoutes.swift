import FoundationEssentials
import HTTPServer
import Handrail
import Indexing
import Web

/// One report, as the team sees and answers it.
struct ReportRoutes: Sendable {
    let editions: CurrentEdition
    let records: any DeskStore
    let pages: Pages
    let tokens: FormTokens
    let presence: Presence
    let address: SiteAddress

    func add(to desk: inout DeskRouter) {
        let one = Paths.deskReports + "/{reference}"
        desk.get(one, open)
        desk.post(one + "/change", change)
        desk.post(one + "/reply", reply)
        desk.post(one + "/notes", note)
        desk.post(one + "/presence", stay)
        desk.get(one + "/attachments/{id}", download)
    }

    /// `GET /desk/reports/{reference}?answer=`: an answer of the team's can stand in the
    /// reply from the start.
    @Sendable func open(_ request: Request, _ visit: Visit) throws -> Response {
        let reference = try reference(request)
        guard let answer = request.query["answer"] else { return try show(reference, visit) }
        return try use(answer, in: nil, reference, visit)
    }

    /// A report's page, with a form as it was sent.
    @Sendable func show(
        _ reference: ReportReference, _ visit: Visit, _ form: AnswerForm? = nil,
        _ mistakes: [ReportDraft.Mistake] = [], status: Status = .ok
    ) throws -> Response {
        guard let filed = try records.report(reference: reference),
            let triage = try records.triage(of: reference)
        else { throw Refusal.notFound }
        let story = ReportStory(
            filed: filed, triage: triage, messages: try records.messages(about: reference),
            notes: try records.notes(about: reference),
            files: try records.attachments(about: reference), agents: try records.agents(),
            outages: try records.openOutages(),
            done: try records.auditEntries(
                AuditFilter(subject: reference.description), before: nil, limit: 20),
            merged: try records.reportsMerged(into: reference),
            mergedMessages: try records.messagesMerged(
                into: reference, limit: MergeLimits.messages),
            similar: try records.similarReports(to: reference))
        presence.note(
            visit.agent, at: reference, isAnswering: form?.kind == .reply, visit.now)
        try records.see(reference, by: visit.agent.id, at: visit.now)
        let forms = AnswerForms(
            form, mistakes, replyKey: tokens.issue(for: AnswerForm.name(.reply, reference)),
            noteKey: tokens.issue(for: AnswerForm.name(.note, reference)),
            shown: story.lastMessage,
            canned: CannedChoices(try records.answers(), for: filed.report.code))
        let others = presence.others(at: reference, than: visit.agent.id, at: visit.now)
        return pages.render(
            ReportPage(visit, story, forms, others: others, in: editions.value.content),
            status: status)
    }

    /// `POST /desk/reports/{reference}/change`
    @Sendable func change(_ request: Request, _ visit: Visit) throws -> Response {
        let reference = try reference(request)
        let form = ChangeForm(
            request.form, agents: try records.agents(), me: visit.agent, now: visit.now)
        guard let change = form.change else {
            return try show(
                reference, visit, nil, [.init("acts", form.mistake ?? "Choose what to do")],
                status: .unprocessableContent)
        }
        _ = try records.change([reference], change, by: visit.actor, at: visit.now)
        return .seeOther(Paths.deskReport(reference))
    }

    /// The page with a canned answer in the reply; without, when there is no such answer.
    private func use(
        _ answer: String, in form: AnswerForm?, _ reference: ReportReference, _ visit: Visit
    ) throws -> Response {
        guard let filed = try records.report(reference: reference) else { throw Refusal.notFound }
        guard let answer = try Int64(answer).flatMap(records.answer) else {
            return try show(reference, visit, form)
        }
        let filled = FilledAnswer(
            answer, for: filed, by: visit.agent, in: editions.value.content, at: address)
        return try show(reference, visit, AnswerForm(form, using: filled))
    }

    /// `POST /desk/reports/{reference}/reply`: the reporter sees it on the receipt.
    @Sendable func reply(_ request: Request, _ visit: Visit) throws -> Response {
        let reference = try reference(request)
        let form = AnswerForm(.reply, request.form)
        switch form.act {
        case .send: break
        case .preview: return try preview(form, reference, visit)
        case .use: return try use(request.form["answer"] ?? "", in: form, reference, visit)
        }
        let mistakes = form.mistakes(tokens, for: reference)
        guard mistakes.isEmpty else {
            return try show(reference, visit, form, mistakes, status: .unprocessableContent)
        }
        // What was sent before is answered as it was then.
        let said =
            try records.messages(about: reference)
            + records.messagesMerged(into: reference, limit: MergeLimits.messages).map(\.message)
        if let words = form.overtaken(by: said), try !records.isSent(form.key) {
            return try show(
                reference, visit, form, [.init("reply", words)], status: .conflict)
        }
        let followUp = FollowUp(
            author: .team, kind: .message, text: form.text, status: form.status, key: form.key,
            createdAt: visit.now)
        return try answer(form, to: reference, visit) {
            try records.reply(followUp, to: reference, by: visit.actor) != nil
        }
    }

    /// `POST /desk/reports/{reference}/presence`: a page that is open says so now and then, and
    /// learns who else is there.
    @Sendable func stay(_ request: Request, _ visit: Visit) throws -> Response {
        let reference = try reference(request)
        if request.form["left"] == "yes" {
            presence.leave(visit.agent, reference)
            return Response(status: .noContent)
        }
        presence.note(
            visit.agent, at: reference, isAnswering: request.form["answering"] == "yes", visit.now)
        let others = presence.others(at: reference, than: visit.agent.id, at: visit.now)
        return .text(others ?? "")
    }

    /// The reply as it will look; nothing is stored.
    private func preview(
        _ form: AnswerForm, _ reference: ReportReference, _ visit: Visit
    ) throws -> Response {
        let mistakes = form.wordMistakes
        return try show(
            reference, visit, form, mistakes, status: mistakes.isEmpty ? .ok : .unprocessableContent
        )
    }

    /// `POST /desk/reports/{reference}/notes`: the team alone sees it.
    @Sendable func note(_ request: Request, _ visit: Visit) throws -> Response {
        let reference = try reference(request)
        let form = AnswerForm(.note, request.form)
        let mistakes = form.mistakes(tokens, for: reference)
        guard mistakes.isEmpty else {
            return try show(reference, visit, form, mistakes, status: .unprocessableContent)
        }
        return try answer(form, to: reference, visit) {
            try records.addNote(
                form.text, key: form.key, to: reference, by: visit.actor, at: visit.now)
        }
    }

    /// Stores what a form says. Where its key came before with other words, the form comes
    /// back as it was written, to be sent again with a key of its own.
    private func answer(
        _ form: AnswerForm, to reference: ReportReference, _ visit: Visit,
        _ store: () throws -> Bool
    ) throws -> Response {
        do {
            guard try store() else { throw Refusal.notFound }
        } catch let problem as Problem where problem.kind == .conflict {
            return try show(
                reference, visit, form, [.init(form.kind.rawValue, problem.message)],
                status: .conflict)
        }
        presence.leave(visit.agent, reference)
        return .seeOther(Paths.deskReport(reference) + "#latest")
    }

    /// `GET /desk/reports/{reference}/attachments/{id}`
    @Sendable func download(_ request: Request, _ visit: Visit) throws -> Response {
        let id = try request.parameter("id") { FileID($0) }
        guard let (file, path) = try records.attachment(id, about: try reference(request)) else {
            throw Refusal.notFound
        }
        return try FileDownload.response(file, at: path)
    }

    private func reference(_ request: Request) throws -> ReportReference {
        try request.parameter("reference") { ReportReference(typed: $0) }
    }
}
