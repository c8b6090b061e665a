import Desk
import Foundation
import HTTPServer
import Handrail
import Indexing
import Records
import SignIn
import Synchronization
import TestSupport
import Testing
import Web

/// The desk of the sample site, and who works there: all goes through the router.
final class DeskSite: Sendable {
    static let password = "correct horse battery"

    let router: Router
    let records: SQLiteRecords
    let editions: CurrentEdition
    let trends = CurrentTrends()
    private let time = Mutex(Date(timeIntervalSince1970: 1_795_449_600))

    var now: Date { time.withLock { $0 } }

    func pass(seconds: Double) { time.withLock { $0 += seconds } }

    /// With an admin `ada` and an agent `bob`.
    init(
        limitsLogins: Bool = false, signIn: SignInProvider? = nil,
        log: @escaping @Sendable (String) -> Void = { _ in }
    ) throws {
        let records = try SQLiteRecords.inMemory()
        let editions = CurrentEdition(try Edition.inMemory(Samples.content))
        let clock = Mutex<(@Sendable () -> Date)?>(nil)
        let desk = try Desk(
            editions: editions, records: records, assets: try Assets(folder: DeskSite.assets),
            baseURL: "https://help.acme.example", secret: .random(), trends: trends,
            board: NoticeBoard(editions: editions, records: records),
            settings: DeskSettings(
                isSecure: true, limitsLogins: limitsLogins, signIn: signIn, log: log),
            now: { clock.withLock { $0?() ?? Date() } })
        var router = Router { refusal, _ in Response(status: refusal.status) }
        desk.add(to: &router)
        self.router = router
        self.records = records
        self.editions = editions
        clock.withLock { $0 = { [weak self] in self?.now ?? Date() } }
        for (name, role) in [("ada", Role.admin), ("bob", .agent)] {
            let agent = NewAgent(
                name: try #require(AgentName(name)), role: role,
                passwordHash: try PasswordHash(of: DeskSite.password, cost: .least).text)
            _ = try records.addAgent(agent, by: .command, at: now)
        }
    }

    private static let assets = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Public")

    /// Sends a report as a visitor does.
    func report(
        _ number: Int, code: String = "502", summary: String = "It broke", email: String = ""
    ) throws -> ReportReference {
        var report = Samples.report(code: code, summary: summary)
        report.email = email
        let token = try #require(
            ReportToken(String(repeating: "a", count: 40) + "\(100 + number)"))
        return try records.add(
            Filing(
                report: report,
                idempotencyKey: "k\(number)", token: token, person: "p\(number)",
                createdAt: now.addingTimeInterval(Double(number)))
        ).reference
    }

    /// Has so many people report a code just now.
    func spike(_ code: String, people: Int) throws {
        for number in 1...people {
            let token = try #require(
                ReportToken(String(repeating: "b", count: 40) + "\(100 + number)"))
            _ = try records.add(
                Filing(
                    report: Samples.report(code: code), idempotencyKey: "s\(number)",
                    token: token, person: "s\(number)", createdAt: now, knownCode: code))
        }
        var watch = TrendWatch()
        try watch.read(records, at: now)
        trends.replace(with: watch.trends)
    }

    /// A login as it is sent.
    func login(
        _ name: String, _ password: String = DeskSite.password, code: String = "",
        next: String = "", headers: [(String, String)] = []
    ) -> Response {
        router.respond(
            to: Request(
                method: .post, path: "/desk/login", headers: Headers(headers),
                form: Fields([
                    ("name", name), ("password", password), ("code", code), ("next", next),
                ])))
    }

    /// Somebody who is logged in.
    func visitor(_ name: String) throws -> DeskVisitor {
        let cookie = try #require(login(name).headers["Set-Cookie"])
        return DeskVisitor(
            router: router, cookie: String(cookie.split(separator: ";")[0]))
    }
}

/// A browser that is logged in.
struct DeskVisitor {
    let router: Router
    let cookie: String

    func get(_ path: String, _ query: [(String, String)] = []) -> Response {
        router.respond(
            to: Request(path: path, query: Fields(query), headers: Headers([("Cookie", cookie)])))
    }

    /// Sends a form with the token of the page that it is on.
    func post(_ path: String, _ form: [(String, String)], from page: String) throws -> Response {
        send(path, form + [("form_token", try #require(get(page).value(of: "form_token")))])
    }

    /// Sends fields and nothing else.
    func send(_ path: String, _ form: [(String, String)]) -> Response {
        router.respond(
            to: Request(
                method: .post, path: path, headers: Headers([("Cookie", cookie)]),
                form: Fields(form)))
    }
}

extension Response {
    var text: String { String(decoding: body, as: UTF8.self) }

    /// What the first field of that name holds.
    func value(of field: String) -> String? {
        guard let name = text.firstRange(of: "name=\"\(field)\" value=\"") else { return nil }
        return String(text[name.upperBound...].prefix { $0 != "\"" })
    }
}
