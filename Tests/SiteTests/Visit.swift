import Foundation
import HTTPServer
import Handrail
import Indexing
import Records
import Site
import Synchronization
import Testing
import Web

/// A visitor of the sample site: what they ask goes through the router.
struct Visit {
    let editions: CurrentEdition
    let site: Site
    let router: Router
    let records: any RecordStore
    let tally: SearchTally
    let trends: CurrentTrends
    let secret: Secret
    private let clock: Clock

    /// A clock that tests set.
    final class Clock: Sendable {
        private let time = Mutex(Date(timeIntervalSince1970: 1_795_449_600))

        var now: Date { time.withLock { $0 } }

        func pass(seconds: Double) {
            time.withLock { $0 = $0.addingTimeInterval(seconds) }
        }
    }

    init(
        _ content: Content = SiteSamples.content, records: (any RecordStore)? = nil,
        limits: SiteLimits = SiteLimits(clients: false), sendsMail: Bool = false
    ) throws {
        let clock = Clock()
        let records = try records ?? SQLiteRecords.inMemory()
        let editions = CurrentEdition(try .inMemory(content))
        let secret = Secret.random()
        let tally = SearchTally(secret: secret, now: { clock.now })
        let trends = CurrentTrends()
        let site = try Site(
            editions: editions, records: records, assets: try Assets(folder: Visit.publicFolder),
            baseURL: "https://help.acme.example", secret: secret, tally: tally, trends: trends,
            limits: limits, sendsMail: sendsMail, now: { clock.now })
        let errors = site.errorPages { _, _ in }
        var router = Router { errors.answer($0, to: $1) }
        router.use(SecurityHeaders())
        site.add(to: &router)
        self.clock = clock
        self.editions = editions
        self.site = site
        self.router = router
        self.records = records
        self.tally = tally
        self.trends = trends
        self.secret = secret
    }

    /// `Public/` of this repository.
    static let publicFolder = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Public")

    func get(_ path: String, _ query: [(String, String)] = [], agent: String = "") -> Answer {
        Answer(
            router.respond(
                to: Request(
                    path: path, query: Fields(query), headers: Headers([("User-Agent", agent)]))))
    }

    func post(
        _ path: String, _ form: [(String, String)], from client: String = "::1",
        headers: [(String, String)] = []
    ) -> Answer {
        Answer(
            router.respond(
                to: Request(
                    method: .post, path: path, headers: Headers(headers), form: Fields(form),
                    origin: Origin(client: IPAddress(client), scheme: "http", host: nil))))
    }

    /// A request of a client, for what is asked without a route.
    func request(from client: String) -> Request {
        Request(
            method: .post, path: "/",
            origin: Origin(client: IPAddress(client), scheme: "http", host: nil))
    }

    /// An address as a link gives it, with its query.
    func follow(_ link: String) -> Answer {
        let address = link.split(separator: "#", omittingEmptySubsequences: false)[0]
        let parts = address.split(separator: "?", maxSplits: 1).map(String.init)
        let query = parts.count > 1 ? Fields.parse(urlEncoded: parts[1]) : Fields()
        let path = parts[0].removingPercentEncoding ?? parts[0]
        return Answer(router.respond(to: Request(path: path, query: query)))
    }

    /// The token of the form on a page.
    func token(of path: String = "/report") throws -> String {
        try #require(get(path).values(of: "form_token").first)
    }

    /// Every search that was counted: text, times, results.
    func searches() -> [String: SearchCounts.Count] {
        let counts = counts()
        return Dictionary(
            counts.searches.map { ($0.key.text.text, $0.value) }, uniquingKeysWith: { $1 })
    }

    /// Every page that was opened, by the text that was searched for.
    func openings() -> [String: String] {
        let counts = counts()
        return Dictionary(
            counts.openings.map { ($0.key.search.text.text, $0.key.path) },
            uniquingKeysWith: { $1 })
    }

    private func counts() -> SearchCounts {
        var taken = SearchCounts()
        tally.empty {
            taken = $0
            return 0
        }
        return taken
    }

    /// Counts what people report, as a running server does every few seconds.
    func readTrends() throws {
        var watch = TrendWatch()
        try watch.read(records, at: clock.now)
        try watch.save(to: records)
        trends.replace(with: watch.trends)
    }

    /// Sends so many reports of a code, each from a person of its own.
    func report(_ code: String, people: Int) throws {
        for number in 1...people {
            let form = [
                ("form_token", try token()), ("summary", "\(number)"), ("code", code),
            ]
            let answer = post("/report", form, from: "2001:db8::\(String(number, radix: 16))")
            #expect(answer.status == 303)
        }
    }

    func pass(seconds: Double) { clock.pass(seconds: seconds) }
}
