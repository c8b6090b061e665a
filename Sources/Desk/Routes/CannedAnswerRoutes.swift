import HTTPServer
import Handrail
import Indexing
import Web

/// The answers that the team shares.
struct CannedAnswerRoutes: Sendable {
    let editions: CurrentEdition
    let records: any DeskStore
    let pages: Pages

    func add(to desk: inout DeskRouter) {
        desk.get(Paths.deskAnswers) { _, visit in
            pages.render(CannedAnswersPage(visit, try records.answers()))
        }
        desk.get(Paths.deskNewAnswer) { show(nil, CannedAnswerForm($0.query), $1) }
        desk.post(Paths.deskAnswers, add)
        desk.get(Paths.deskAnswers + "/{id}", edit)
        desk.post(Paths.deskAnswers + "/{id}", change)
        desk.post(Paths.deskAnswers + "/{id}/remove", remove)
    }

    /// `POST /desk/answers`
    @Sendable func add(_ request: Request, _ visit: Visit) throws -> Response {
        let form = CannedAnswerForm(request.form)
        return try store(form, nil, visit) { content in
            try records.addAnswer(content, by: visit.actor, at: visit.now)
        }
    }

    /// `GET /desk/answers/{id}`
    @Sendable func edit(_ request: Request, _ visit: Visit) throws -> Response {
        let answer = try answer(request)
        return show(answer, CannedAnswerForm(answer), visit)
    }

    /// `POST /desk/answers/{id}`
    @Sendable func change(_ request: Request, _ visit: Visit) throws -> Response {
        let answer = try answer(request)
        let form = CannedAnswerForm(request.form)
        return try store(form, answer, visit) { content in
            let isThere = try records.changeAnswer(
                answer.id, to: content, version: form.version, by: visit.actor, at: visit.now)
            guard isThere else { throw Refusal.notFound }
        }
    }

    /// `POST /desk/answers/{id}/remove`
    @Sendable func remove(_ request: Request, _ visit: Visit) throws -> Response {
        _ = try records.removeAnswer(
            try answer(request).id, by: visit.actor, at: visit.now)
        return .seeOther(Paths.deskAnswers)
    }

    /// Stores a form without mistakes; any other comes back as it was sent, to be
    /// saved over what is there by then.
    private func store(
        _ form: CannedAnswerForm, _ answer: CannedAnswer?, _ visit: Visit,
        _ store: (CannedAnswer.Content) throws -> Void
    ) throws -> Response {
        let content = editions.value.content
        let mistakes = form.mistakes(in: content)
        guard mistakes.isEmpty else {
            return show(answer, form, visit, mistakes, status: .unprocessableContent)
        }
        do {
            try store(form.content(in: content))
            return .seeOther(Paths.deskAnswers)
        } catch let problem as Problem {
            let form = CannedAnswerForm(form, version: answer?.version ?? 0)
            return problem.answer { message, status in
                show(answer, form, visit, [.init("title", message)], status: status)
            }
        }
    }

    private func show(
        _ answer: CannedAnswer?, _ form: CannedAnswerForm, _ visit: Visit,
        _ mistakes: [ReportDraft.Mistake] = [], status: Status = .ok
    ) -> Response {
        pages.render(CannedAnswerPage(visit, answer, form, mistakes), status: status)
    }

    private func answer(_ request: Request) throws -> CannedAnswer {
        let id = try request.parameter("id") { Int64($0) }
        guard let answer = try records.answer(id) else { throw Refusal.notFound }
        return answer
    }
}
