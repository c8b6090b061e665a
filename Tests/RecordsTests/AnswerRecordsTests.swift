import Foundation
import Handrail
import Records
import Testing

struct AnswerRecordsTests {
    let records: SQLiteRecords
    let ada: Actor
    let now = Date(timeIntervalSince1970: 1_790_000_000)

    init() throws {
        records = try SQLiteRecords.inMemory()
        ada = Actor(
            try records.addAgent(
                NewAgent(name: try #require(AgentName("ada")), role: .agent, passwordHash: "hash"),
                by: .command, at: now))
    }

    private func content(_ title: String, _ text: String = "Try {{article.link}}.")
        -> CannedAnswer.Content
    {
        CannedAnswer.Content(title: title, text: text, codes: ["502"])
    }

    @Test func `answers are listed by title, with who changed them last`() throws {
        try records.addAnswer(content("Wait"), by: ada, at: now)
        try records.addAnswer(content("Another network"), by: ada, at: now + 1)

        let answers = try records.answers()

        #expect(answers.map(\.content) == [content("Another network"), content("Wait")])
        #expect(answers.map(\.author) == ["ada", "ada"])
        #expect(answers.first?.changedAt == now + 1)
    }

    @Test func `two answers never have one title, whatever its case`() throws {
        try records.addAnswer(content("Wait"), by: ada, at: now)
        try records.addAnswer(content("Other"), by: ada, at: now)
        let other = try #require(try records.answers().first)

        #expect(throws: Problem.self) {
            try records.addAnswer(content("WAIT"), by: ada, at: now)
        }
        #expect(throws: Problem.self) {
            try records.changeAnswer(
                other.id, to: content("wait"), version: other.version, by: ada, at: now)
        }
    }

    @Test func `a change over somebody else's change is asked about`() throws {
        try records.addAnswer(content("Wait"), by: ada, at: now)
        let answer = try #require(try records.answers().first)
        func change(_ text: String) throws -> Bool {
            try records.changeAnswer(
                answer.id, to: content("Wait", text), version: answer.version, by: ada, at: now)
        }

        #expect(try change("First"))
        #expect(throws: Problem.self) { try change("Second") }
        #expect(try records.answer(answer.id)?.content.text == "First")
    }

    @Test func `each change is told in the audit log`() throws {
        try records.addAnswer(content("Wait"), by: ada, at: now)
        let answer = try #require(try records.answers().first)
        _ = try records.changeAnswer(
            answer.id, to: content("Wait longer"), version: 1, by: ada, at: now)
        #expect(try records.removeAnswer(answer.id, by: ada, at: now))
        #expect(try !records.removeAnswer(answer.id, by: ada, at: now))

        let told = try records.auditEntries(
            AuditFilter(subject: "answer \(answer.id)"), before: nil, limit: 9)
        #expect(told.map(\.action) == [.answerRemoved, .answerChanged, .answerAdded])
        #expect(told.map(\.detail) == ["Wait longer", "Wait longer", "Wait"])
        #expect(try records.answers().isEmpty)
    }
}
