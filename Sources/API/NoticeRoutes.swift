import FoundationEssentials
import HTTPServer
import Handrail
import Indexing
import Web

/// `/api/v1/notices`.
struct NoticeRoutes: Sendable {
    let editions: CurrentEdition
    let now: @Sendable () -> Date

    private static let list = Operation(
        .get, Paths.notices, "listNotices", .content, "List incidents and maintenance",
        parameters: [
            .query("code", .text, "Those that concern a code, and those that concern all"),
            .query(
                "state", .text(.choice(of: Notice.State.self, orEmpty: true)),
                "Where they stand; what is overdue is current, too"),
        ],
        answers: [Answer("Latest start first", NoticeList.self)])

    func add(to api: inout APIRouter) {
        api.add(Self.list, .quick, list)
    }

    /// `GET /api/v1/notices?code=&state=`: latest start first; with a code those
    /// that concern it, so those without codes too.
    @Sendable func list(_ request: Request) throws -> Response {
        let time = now()
        let code = request.query["code"] ?? ""
        let state = request.query["state"].flatMap(Notice.State.init)
        let notices = editions.value.content.notices.filter { notice in
            (code.isEmpty || notice.concerns([code])) && notice.matches(state, at: time)
        }
        return try JSON.response(NoticeList(notices: notices.map { NoticeDetails($0, at: time) }))
    }
}

extension Notice {
    /// Whether somebody who asks for a state wants it: what is overdue goes on, too.
    fileprivate func matches(_ wanted: State?, at now: Date) -> Bool {
        guard let wanted else { return true }
        let state = state(at: now)
        return state == wanted || (wanted == .current && state == .overdue)
    }
}

/// A notice as programs see it; times in UTC (RFC 3339).
struct NoticeDetails: Encodable {
    let slug: String
    let kind: String
    let state: String
    let title: String
    let summary: String
    /// Empty when it concerns everything.
    let codes: [String]
    let start: String
    let expectedEnd: OrNull<String>
    let end: OrNull<String>
    let nextUpdate: OrNull<String>
    let path: String
    /// Newest first.
    let updates: [Update]

    struct Update: Encodable {
        let at: String
        let state: String
        let text: String
    }

    init(_ notice: Notice, at now: Date) {
        slug = notice.slug
        kind = notice.kind.rawValue
        state = notice.state(at: now).rawValue
        title = notice.title
        summary = notice.summary
        codes = notice.codes
        start = notice.start.iso
        expectedEnd = OrNull(notice.expectedEnd?.iso)
        end = OrNull(notice.end?.iso)
        nextUpdate = OrNull(notice.nextUpdate?.iso)
        path = Paths.notice(notice.slug)
        updates = notice.updates.map { Update(at: $0.at.iso, state: $0.state, text: $0.text) }
    }
}

/// What `/api/v1/notices` answers.
struct NoticeList: Described {
    let notices: [NoticeDetails]

    static let schema = Schema.answer("NoticeList", ["notices": .list(NoticeDetails.schema)])
}

extension NoticeDetails: Described {
    static let schema = Schema.answer(
        "Notice",
        [
            "slug": .text, "kind": .choice(of: Notice.Kind.self),
            "state": .choice(of: Notice.State.self), "title": .text, "summary": .text,
            "codes": .list(.text).told("Empty when it concerns everything."), "start": .time,
            "expectedEnd": Schema.time.orNull, "end": Schema.time.orNull,
            "nextUpdate": Schema.time.orNull, "path": .text,
            "updates": .list(
                .answer("NoticeUpdate", ["at": .time, "state": .text, "text": .text])
            ).told("Newest first."),
        ])
}
