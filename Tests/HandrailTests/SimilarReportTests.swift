import Foundation
import Handrail
import TestSupport
import Testing

struct SimilarReportTests {
    private let now = Date(timeIntervalSince1970: 1_790_000_000)

    private func filed(
        _ number: Int, _ summary: String, page: String = "", code: String = "502",
        after seconds: Double = 0
    ) -> FiledReport {
        var report = Samples.report(code: code, summary: summary)
        report.pageURL = page
        return FiledReport(
            reference: ReportReference(stored: "HR-0000-000\(number)"), status: .new,
            createdAt: now + seconds, updatedAt: now, report: report, idempotencyKey: "\(number)")
    }

    @Test func `the likest comes first, and those with little in common are left out`() {
        let report = filed(0, "Cannot open the chat page", page: "https://chat.example/a")
        let same = filed(
            1, "Cannot open the chat page", page: "https://www.chat.example/b", after: 60)
        let words = filed(2, "I cannot open the chat page today", after: 86_400)
        let host = filed(3, "Something else", page: "https://chat.example:8443/", after: 1_800)
        let none = filed(4, "Other words, other day", after: 86_400 * 3)
        let later = filed(5, "Nothing alike", page: "https://chat.example/", after: 86_400 * 9)

        let found = SimilarReport.likest(report, among: [none, later, host, words, same])

        #expect(found.map(\.report.reference) == [same, host, words].map(\.reference))
        #expect(found.first?.likeness.host == "chat.example")
        #expect(found.first?.likeness.seconds == 60)
        #expect(found.first?.likeness.words == 1)
    }

    @Test func `another code is another thing`() {
        let report = filed(0, "The same words")
        #expect(
            SimilarReport.likest(report, among: [filed(1, "The same words", code: "504")]).isEmpty)
    }

    @Test func `five at most are named`() {
        let report = filed(0, "The same words")
        let others = (1...9).map { filed($0, "The same words", after: Double($0)) }
        #expect(SimilarReport.likest(report, among: others).count == SimilarReport.most)
    }

    @Test func `likeness is the same from both sides and between nothing and all`() {
        var numbers = SeededNumbers(seed: 3)
        let words = ["open", "chat", "page", "502", "gateway", "é", "<b>", "://", "@"]
        for _ in 1...500 {
            let texts = (0..<4).map { _ in
                (0..<Int.random(in: 0...6, using: &numbers)).map { _ in
                    words[Int.random(in: 0..<words.count, using: &numbers)]
                }.joined(separator: Bool.random(using: &numbers) ? " " : "")
            }
            let one = filed(1, texts[0], page: texts[1])
            let other = filed(2, texts[2], page: texts[3], after: 77)

            let score = ReportLikeness(one, other)?.score
            #expect(score == ReportLikeness(other, one)?.score)
            #expect((0...1).contains(score ?? -1))
        }
    }
}
