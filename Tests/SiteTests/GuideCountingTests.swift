import Foundation
import HTTPServer
import Handrail
import Indexing
import Records
import Site
import Synchronization
import Testing

/// Outcomes are counted once, by people, and shown where they help.
struct GuideCountingTests {
    let path = "/articles/fix-a-502/guide"

    private func send(
        _ visit: Visit, _ outcome: String = "worked", step: String = "reload", token: String,
        from client: String = "::1", agent: String = "Mozilla/5.0"
    ) -> Answer {
        visit.post(
            path, [("form_token", token), ("step", step), ("outcome", outcome), ("code", "502")],
            from: client, headers: [("User-Agent", agent)])
    }

    @Test func `an outcome is stored with what it is about, and without an address`() throws {
        let seen = SeenOutcomes()
        let visit = try Visit(GuideSamples.content, records: seen)
        let token = try visit.token(of: path)

        _ = send(visit, "not_yet", token: token, from: "192.0.2.7")

        let outcome = try #require(seen.outcomes.first)
        #expect(outcome.article == "fix-a-502")
        #expect(outcome.step == "reload")
        #expect(outcome.outcome == .notYet)
        #expect(outcome.code == "502")
        #expect(!"\(outcome)".contains("192.0.2.7"))
    }

    @Test func `a run counts once for a step, its last answer`() throws {
        let records = try SQLiteRecords.inMemory()
        let visit = try Visit(GuideSamples.content, records: records)
        let token = try visit.token(of: path)

        for outcome in ["not_yet", "not_yet", "worked"] { _ = send(visit, outcome, token: token) }
        _ = send(visit, "not_yet", token: try visit.token(of: path))

        #expect(
            try records.guideCounts()["fix-a-502"].steps["reload"]
                == OutcomeCounts(worked: 1, notYet: 1))
    }

    @Test(arguments: [
        "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
        "Mozilla/5.0 (compatible; bingbot/2.0)", "DuckDuckBot", "SomeCrawler/1.0",
        "Mozilla/5.0 (compatible; Yahoo! Slurp)", "Baiduspider",
    ])
    func `a program that reads pages by itself is answered and not counted`(agent: String) throws {
        let seen = SeenOutcomes()
        let visit = try Visit(GuideSamples.content, records: seen)
        let answer = send(visit, token: try visit.token(of: path), agent: agent)
        #expect(answer.status == 303)
        #expect(seen.outcomes.isEmpty)
    }

    @Test(arguments: [
        "Mozilla/5.0 (Linux; Android 9; CUBOT NOTE 20) Chrome/120.0 Mobile Safari/537.36",
        "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "",
    ])
    func `people are counted, whatever their telephone is called`(agent: String) throws {
        let seen = SeenOutcomes()
        let visit = try Visit(GuideSamples.content, records: seen)
        _ = send(visit, token: try visit.token(of: path), agent: agent)
        #expect(seen.outcomes.count == 1)
    }

    @Test func `a token of another guide, of another form or of last week counts nothing`() throws {
        let seen = SeenOutcomes()
        let visit = try Visit(GuideSamples.content, records: seen)
        let old = try visit.token(of: path)
        let others = ["/articles/check-connection/guide", "/report"]
        for token in try others.map(visit.token) + ["", "forged"] {
            #expect(send(visit, token: token).status == 303)
        }
        visit.pass(seconds: 8 * 86_400)
        #expect(send(visit, token: old).status == 303)
        #expect(seen.outcomes.isEmpty)
    }

    @Test func `what one client sends beyond the limit is answered and not counted`() throws {
        let seen = SeenOutcomes()
        let visit = try Visit(
            GuideSamples.content, records: seen, limits: .init(clients: true))
        let token = try visit.token(of: path)
        let answers = (0..<130).map { _ in send(visit, token: token, from: "192.0.2.7") }
        #expect(answers.allSatisfy { $0.status == 303 })
        #expect(seen.outcomes.count == 120)
        _ = send(visit, token: token, from: "192.0.2.8")
        #expect(seen.outcomes.count == 121)
    }

    @Test func `the guide goes on when nothing can be stored`() throws {
        let visit = try Visit(GuideSamples.content, records: FullOfOutcomes())
        let answer = send(visit, "not_yet", token: try visit.token(of: path))
        #expect(answer.status == 303)
        #expect(visit.follow(answer.location ?? "").heading == "Look around")
    }

    private let counts = GuideCounts(articles: [
        "fix-a-502": .init(
            runs: OutcomeCounts(worked: 200, notYet: 200),
            steps: [
                "reload": OutcomeCounts(worked: 128, notYet: 184),
                "vpn": OutcomeCounts(worked: 20, notYet: 9),
            ])
    ])

    @Test func `what enough people said is shown on the step, in the article and in the lists`()
        throws
    {
        let visit = try Visit(GuideSamples.content)
        visit.editions.learn(VisitorSignals(guides: counts))
        let sentence = "solved it for 41 % of 312 people"

        #expect(visit.get(path).text.contains(sentence))
        #expect(visit.get("/articles/fix-a-502").text.contains(sentence))
        for list in ["/articles", "/categories/fix"] {
            #expect(visit.get(list).text.contains("Its guide solved it for 50 % of 400 people."))
        }
        #expect(!visit.get(path, [("step", "vpn")]).text.contains("solved it for"))
        #expect(!visit.get("/articles/check-connection").text.contains("solved it for"))
    }

    @Test func `steps stand in the order of what works where the author wants that`() throws {
        let steps = ["one", "two", "three"].map { GuideSamples.step($0, "Step \($0)") { _ in } }
        let article = GuideSamples.article("fix-a-502", "Fix a 502", steps, isBySuccess: true)
        let visit = try Visit(Content(articles: [article]))
        visit.editions.learn(
            VisitorSignals(
                guides: GuideCounts(articles: [
                    "fix-a-502": .init(steps: [
                        "one": OutcomeCounts(worked: 1, notYet: 99),
                        "two": OutcomeCounts(worked: 3, notYet: 1),
                        "three": OutcomeCounts(worked: 90, notYet: 10),
                    ])
                ])))

        #expect(visit.get(path).heading == "Step three")
        #expect(visit.get(path, [("tried", "three")]).heading == "Step two")
        let ids = visit.get("/articles/fix-a-502").text.between("<h3 id=\"", "\"")
        #expect(ids == ["three", "two", "one"])
    }
}

/// Records that keep outcomes where a test can see them.
private final class SeenOutcomes: RecordStore {
    private let kept = Mutex<[GuideOutcome]>([])
    var outcomes: [GuideOutcome] { kept.withLock { $0 } }

    func add(_ outcome: GuideOutcome) throws { kept.withLock { $0.append(outcome) } }
    func add(_ vote: Vote) throws {}
    func add(_ filing: Filing) throws -> FiledReport { throw Problem(.full, "full") }
    func report(token: ReportToken) throws -> FiledReport? { nil }
    func reports(after: ReportReference?, limit: Int) throws -> [FiledReport] { [] }
    func checkReady() throws {}
}

/// Records that have no room for outcomes.
private struct FullOfOutcomes: RecordStore {
    func add(_ outcome: GuideOutcome) throws { throw Problem(.full, "full") }
    func add(_ vote: Vote) throws {}
    func add(_ filing: Filing) throws -> FiledReport { throw Problem(.full, "full") }
    func report(token: ReportToken) throws -> FiledReport? { nil }
    func reports(after: ReportReference?, limit: Int) throws -> [FiledReport] { [] }
    func checkReady() throws {}
}
