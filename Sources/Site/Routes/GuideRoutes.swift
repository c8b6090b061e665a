import FoundationEssentials
import HTTPServer
import Handrail
import Indexing
import Web

/// The guide through the steps of an article, one a page. Where a visitor stands
/// is in the address; how a step went is counted, and the guide goes on whether or
/// not that was possible.
struct GuideRoutes {
    let editions: CurrentEdition
    let pages: Pages
    let records: any RecordStore
    let secret: Secret
    let tokens: FormTokens
    let limit: RateLimit?
    let now: @Sendable () -> Date

    func add(to router: inout Router) {
        router.get("/articles/{slug}/guide", .slow, show)
        router.post("/articles/{slug}/guide", answer)
    }

    /// `GET /articles/{slug}/guide?step=&tried=&skipped=&code=&run=`: a step, or with
    /// `result` how the guide ended.
    func show(_ request: Request) throws -> Response {
        guard let open = try OpenGuide(request, in: editions.value) else {
            return .seeOther(Paths.article(request[parameter: "slug"]))
        }
        guard open.article.slug == request[parameter: "slug"] else {
            return .movedPermanently(Paths.guide(open.article.slug) + request.query.suffix)
        }
        var trail = open.form.trail
        trail.run = run(open)
        guard let result = open.form.result else {
            let step = open.guide.step(open.form.step) ?? open.guide.start(trail)
            return pages.render(GuidePage(step, trail, open), cache: .asForm)
        }
        guard result == .worked, let step = open.guide.step(open.form.step) else {
            return pages.render(GuideEndPage(trail, open), cache: .asForm)
        }
        return pages.render(GuideWorkedPage(step, trail, open), cache: .asForm)
    }

    /// `POST /articles/{slug}/guide`: on to the next step or to the end. An answer
    /// that is none leads back to its step.
    func answer(_ request: Request) throws -> Response {
        guard let open = try OpenGuide(request, in: editions.value) else {
            return .seeOther(Paths.article(request[parameter: "slug"]))
        }
        var trail = open.form.trail
        trail.run = run(open)
        let slug = open.article.slug
        guard let step = open.guide.step(open.form.step), let outcome = open.form.outcome else {
            let step = open.guide.step(open.form.step)?.id
            return .seeOther(Paths.guide(slug, at: step, trail))
        }
        try count(outcome, of: step, open, request)
        trail = trail.after(step.id, outcome)
        if outcome == .worked {
            return .seeOther(Paths.guideEnd(slug, .worked, at: step.id, trail))
        }
        if let next = open.guide.next(after: step, trail) {
            return .seeOther(Paths.guide(slug, at: next.id, trail))
        }
        return .seeOther(
            outcome == .skipped
                ? Paths.guideEnd(slug, .notYet, at: step.id, trail)
                : Paths.report(from: open.article, trail))
    }

    /// The token of the run under way, or a fresh one.
    private func run(_ open: OpenGuide) -> String {
        let name = GuideForm.name(open.article)
        let given = open.form.token
        return tokens.accepts(given, for: name) ? given : tokens.issue(for: name)
    }

    /// Counts how a step went, once in a run: by people, and as many as one client
    /// may. Where it cannot be stored the records have said why.
    private func count(
        _ outcome: StepOutcome, of step: Step, _ open: OpenGuide, _ request: Request
    ) throws {
        guard tokens.accepts(open.form.token, for: GuideForm.name(open.article)),
            !UserAgent.isProgram(request.headers["User-Agent"] ?? ""),
            limit?.wait(for: request.clientNetwork) == nil
        else { return }
        do {
            try records.add(
                GuideOutcome(
                    run: open.form.token, article: open.article.slug, step: step.id,
                    outcome: outcome, code: open.form.trail.code,
                    person: secret.person(of: request, at: now()), createdAt: now()))
        } catch is Problem {
            return
        }
    }
}

extension Paths {
    /// The report form, with what was done in a guide filled in.
    static func report(from article: Article, _ trail: GuideTrail) -> String {
        report(
            code: trail.code.ifAny, article: article.slug, tried: trail.tried,
            skipped: trail.skipped)
    }
}
