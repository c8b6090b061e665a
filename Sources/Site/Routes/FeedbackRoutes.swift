import FoundationEssentials
import HTTPServer
import Handrail
import Indexing
import Web

/// “Was this helpful?” of each article.
struct FeedbackRoutes {
    let editions: CurrentEdition
    let pages: Pages
    let records: any RecordStore
    let secret: Secret
    let tokens: FormTokens
    let limit: RateLimit?
    let now: @Sendable () -> Date

    func add(to router: inout Router) {
        router.get("/articles/{slug}/feedback", .slow, thank)
        router.post("/articles/{slug}/feedback", vote)
    }

    /// `POST /articles/{slug}/feedback`: a visitor has one answer an article a
    /// day, so a comment that follows replaces the bare answer.
    func vote(_ request: Request) throws -> Response {
        let article = try article(request)
        let form = FeedbackForm(request.form)
        let mistakes = form.mistakes(tokens)
        guard mistakes.isEmpty, let isHelpful = form.isHelpful else {
            return render(article, form, mistakes, status: .unprocessableContent)
        }
        do {
            try store(isHelpful, form.comment.trimmed, on: article, request)
        } catch let problem as Problem {
            return problem.answer { render(article, form, [.init("send", $0)], status: $1) }
        }
        return .seeOther(
            Paths.thanks(article.slug, isHelpful: isHelpful, hasComment: !form.comment.isEmpty))
    }

    /// `GET /articles/{slug}/feedback?helpful=no`
    func thank(_ request: Request) throws -> Response {
        render(try article(request), FeedbackForm(request.query), [], status: .ok)
    }

    private func article(_ request: Request) throws -> Article {
        let slug = request[parameter: "slug"]
        guard let article = editions.value.content.article(slug: slug) else {
            throw Refusal.notFound
        }
        return article
    }

    private func store(
        _ isHelpful: Bool, _ comment: String, on article: Article, _ request: Request
    ) throws {
        try limit?.take(for: request.clientNetwork)
        let voter = secret.person(of: request, at: now())
        try records.add(
            Vote(
                article: article.slug, isHelpful: isHelpful, comment: comment, voter: voter,
                createdAt: now()))
    }

    private func render(
        _ article: Article, _ form: FeedbackForm, _ mistakes: [ReportDraft.Mistake],
        status: Status
    ) -> Response {
        let page = FeedbackPage(
            article, form, mistakes, formToken: tokens.issue(for: FeedbackForm.name))
        return pages.render(page, status: status, cache: .asForm)
    }
}
