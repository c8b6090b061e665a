import Foundation
import Handrail
import Records
import TestSupport
import Testing

struct ReportSearchTests {
    let records: SQLiteRecords
    let ada: Agent
    let now = Date(timeIntervalSince1970: 1_790_000_000)

    init() throws {
        records = try SQLiteRecords.inMemory()
        ada = try records.addAgent(
            NewAgent(name: try #require(AgentName("ada")), role: .agent, passwordHash: "hash"),
            by: .command, at: now)
    }

    private func file(_ number: Int, _ summary: String, code: String = "502") throws
        -> ReportReference
    {
        let token = try #require(
            ReportToken(String(repeating: "a", count: 40) + "\(100 + number)"))
        return try records.add(
            Filing(
                report: Samples.report(code: code, summary: summary), idempotencyKey: "k\(number)",
                token: token, person: "p\(number)", createdAt: now + Double(number))
        ).reference
    }

    private func found(
        _ text: String, _ order: InboxOrder = .latest, after place: InboxPlace? = nil,
        limit: Int = 50, filter: InboxFilter = InboxFilter()
    ) throws -> [InboxRow] {
        var filter = filter
        filter.words = ReportWords(text)
        return try records.inbox(filter, order, after: place, limit: limit)
    }

    private func say(_ text: String, about reference: ReportReference) throws {
        _ = try records.add(
            FollowUp(kind: .message, text: text, key: text, createdAt: now + 100), to: reference)
    }

    @Test func `what was sent, said and noted is found, accents and case left out`() throws {
        let sent = try file(1, "The café page stays blank")
        let said = try file(2, "It broke")
        let noted = try file(3, "It broke too")
        try say("Zscaler is between", about: said)
        _ = try records.addNote(
            "Their proxy again", key: "n", to: noted, by: Actor(ada), at: now + 200)

        #expect(try found("CAFE blank").map(\.report.reference) == [sent])
        #expect(try found("zscaler").map(\.report.reference) == [said])
        #expect(try found("proxy").map(\.report.reference) == [noted])
    }

    @Test(arguments: [
        ("blank page", 2), ("\"blank page\"", 1), ("bla* -chrome", 1), ("blank nowhere", 0),
    ])
    func `each kind of word means what it says`(_ text: String, _ count: Int) throws {
        _ = try file(1, "A blank page in Safari")
        _ = try file(2, "The page in Chrome stays blank")

        #expect(try found(text).count == count)
    }

    @Test func `pages of results go on where the one before ended`() throws {
        let all = try (1...5).map { try file($0, "gateway") }

        let first = try found("gateway", limit: 2)
        let second = try found("gateway", after: first.last?.place, limit: 3)
        #expect((first + second).map(\.report.reference) == all.reversed())
        #expect(try found("gateway", .oldest).map(\.report.reference) == all)
    }

    @Test func `words and filters narrow each other`() throws {
        let mine = try file(1, "gateway")
        let other = try file(2, "gateway", code: "504")
        _ = try records.change([mine], .assign(ada.id), by: Actor(ada), at: now + 10)

        let ofAda = InboxFilter(assignee: .agent(ada.id))
        #expect(try found("gateway", filter: ofAda).map(\.report.reference) == [mine])
        #expect(
            try found("gateway", filter: InboxFilter(code: "504")).map(\.report.reference) == [
                other
            ])
    }

    @Test func `an excerpt marks what was looked for`() throws {
        let reference = try file(1, "A blank page in Safari")
        let words = try #require(ReportWords("safari"))

        let pieces = try records.excerpts(words, in: [reference])[reference] ?? []

        #expect(pieces.filter(\.isMatch).map(\.text) == ["Safari"])
        #expect(pieces.map(\.text).joined().contains("A blank page in Safari"))
    }

    @Test(.timeLimit(.minutes(1))) func `no text breaks the search`() throws {
        _ = try file(1, "A blank page")
        var random = SystemRandomNumberGenerator()
        let signs = Array("ab \"*-:^(){}+\u{0}'ÄßAND OR NOT NEAR/,.;漢\u{301}\u{2}")
        let end = ContinuousClock.now + .seconds(2)
        while ContinuousClock.now < end {
            let text = String(
                (0..<Int.random(in: 1...20, using: &random)).compactMap { _ in
                    signs.randomElement(using: &random)
                })
            guard let words = ReportWords(text) else { continue }
            _ = try records.inbox(
                InboxFilter(words: words), .latest, after: nil, limit: 5)
        }
    }
}
