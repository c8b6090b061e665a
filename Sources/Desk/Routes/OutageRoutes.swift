import FoundationEssentials
import HTTPServer
import Handrail
import Indexing
import Web

/// Outages: opened from what people report, told to everybody, closed for all at once.
struct OutageRoutes: Sendable {
    /// How many reports are linked by one press of a button.
    static let mostLinked = 10_000
    /// How many of them in one transaction, so that others can write in between.
    private static let batch = 200

    let editions: CurrentEdition
    let records: any DeskStore
    let trends: CurrentTrends
    let pages: Pages
    let tokens: FormTokens
    let board: NoticeBoard

    func add(to desk: inout DeskRouter) {
        let one = Paths.outages + "/{reference}"
        desk.get(Paths.outages, list)
        desk.get(Paths.newOutage) { try ask(NewOutageForm($0.query), $1) }
        desk.post(Paths.outages, open)
        desk.get(one) { request, visit in
            try show(
                try reference(request), visit, after: request.query["after"].flatMap { Int64($0) })
        }
        desk.post(one + "/updates") { try carryOut(.update, $0, $1) }
        desk.post(one + "/replies") { try carryOut(.reply, $0, $1) }
        desk.post(one + "/close") { try carryOut(.close, $0, $1) }
        desk.post(one + "/link") { try carryOut(.link, $0, $1) }
        desk.post(one + "/unlink", unlink)
    }

    /// `GET /desk/outages`
    @Sendable func list(_ request: Request, _ visit: Visit) throws -> Response {
        pages.render(
            OutagesPage(
                visit, open: try records.openOutages(),
                closed: try records.closedOutages(limit: OutagesPage.size), trends.value))
    }

    /// `GET /desk/outages/new?code=&since=&report=…`
    @Sendable func ask(
        _ form: NewOutageForm, _ visit: Visit, _ mistakes: [ReportDraft.Mistake] = [],
        status: Status = .ok
    ) throws -> Response {
        let page = NewOutagePage(
            visit, form, key: tokens.issue(for: NewOutageForm.name), mistakes,
            in: editions.value.content)
        return pages.render(page, status: status)
    }

    /// `POST /desk/outages`
    @Sendable func open(_ request: Request, _ visit: Visit) throws -> Response {
        let form = NewOutageForm(request.form)
        let content = editions.value.content
        let mistakes = form.mistakes(tokens, in: content, now: visit.now)
        guard mistakes.isEmpty else {
            return try ask(form, visit, mistakes, status: .unprocessableContent)
        }
        let outage = try records.open(
            form.outage(in: content, now: visit.now), by: visit.actor, at: visit.now)
        try board.update()
        return .seeOther(Paths.outage(outage.reference))
    }

    /// `GET /desk/outages/{reference}`
    @Sendable func show(
        _ reference: OutageReference, _ visit: Visit, after place: Int64? = nil,
        form: OutageForm? = nil, _ mistakes: [ReportDraft.Mistake] = [], status: Status = .ok
    ) throws -> Response {
        guard let story = try records.story(of: reference) else { throw Refusal.notFound }
        let reports = try records.reports(
            of: reference, after: place, limit: OutagePage.size + 1)
        let forms =
            try story.outage.isOpen
            ? self.forms(story, form, mistakes, now: visit.now) : nil
        return pages.render(OutagePage(visit, story, reports, forms), status: status)
    }

    /// `POST /desk/outages/{reference}/updates`, `/replies`, `/close`, `/link`
    private func carryOut(
        _ kind: OutageForm.Kind, _ request: Request, _ visit: Visit
    ) throws -> Response {
        let reference = try reference(request)
        let form = OutageForm(kind, request.form)
        let mistakes = form.mistakes(tokens, for: reference, now: visit.now)
        guard mistakes.isEmpty else {
            return try show(reference, visit, form: form, mistakes, status: .unprocessableContent)
        }
        do {
            switch kind {
            case .update: try post(form, on: reference, visit)
            case .reply:
                try records.reply(
                    form.reply, key: form.key, to: reference, by: visit.actor, at: visit.now)
            case .close: try close(reference, form, visit)
            case .link: try link(form, to: reference, visit)
            }
        } catch let problem as Problem where problem.kind == .conflict {
            return try show(
                reference, visit, form: form, [.init(form.mainField, problem.message)],
                status: .conflict)
        }
        return .seeOther(Paths.outage(reference))
    }

    private func post(_ form: OutageForm, on reference: OutageReference, _ visit: Visit) throws {
        let update = NewOutageUpdate(
            stage: form.stage, words: form.words, expectedEnd: Date(utcMinute: form.end),
            key: form.key)
        try records.post(update, on: reference, by: visit.actor, at: visit.now)
        try board.update()
    }

    private func close(_ reference: OutageReference, _ form: OutageForm, _ visit: Visit) throws {
        let closing = OutageClosing(words: form.words, reply: form.reply, key: form.key)
        try records.close(reference, closing, by: visit.actor, at: visit.now)
        try board.update()
    }

    private func link(_ form: OutageForm, to reference: OutageReference, _ visit: Visit) throws {
        guard let outage = try records.story(of: reference)?.outage else { throw Refusal.notFound }
        guard let since = Date(utcMinute: form.since), !outage.code.isEmpty else { return }
        var (count, last) = (0, OutageRoutes.batch)
        while last == OutageRoutes.batch, count < OutageRoutes.mostLinked {
            last = try records.linkReports(
                ofCode: outage.code, since: since, to: reference, limit: OutageRoutes.batch,
                by: visit.actor, at: visit.now)
            count += last
        }
    }

    /// `POST /desk/outages/{reference}/unlink`: takes one report out.
    @Sendable func unlink(_ request: Request, _ visit: Visit) throws -> Response {
        let reference = try reference(request)
        if let report = request.form["report"].flatMap({ ReportReference(typed: $0) }),
            try records.triage(of: report)?.outage == reference.description
        {
            _ = try records.change([report], .outage(nil), by: visit.actor, at: visit.now)
        }
        return .seeOther(Paths.outage(reference) + "#reports")
    }

    private func forms(
        _ story: OutageStory, _ form: OutageForm?, _ mistakes: [ReportDraft.Mistake], now: Date
    ) throws -> OutageForms {
        let outage = story.outage
        let unlinked =
            outage.code.isEmpty
            ? 0
            : try records.unlinkedCount(
                code: outage.code, since: OutageForms.since(outage),
                most: OutageRoutes.mostLinked)
        return OutageForms(story, form, mistakes, unlinked: unlinked, now: now) { kind in
            tokens.issue(for: OutageForm.name(kind, outage.reference))
        }
    }

    private func reference(_ request: Request) throws -> OutageReference {
        try request.parameter("reference") { OutageReference(typed: $0) }
    }
}
