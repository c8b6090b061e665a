import Handrail
import Testing

struct ReportDraftTests {
    private func draft(_ change: (inout ReportDraft) -> Void = { _ in }) -> ReportDraft {
        var draft = ReportDraft()
        draft.summary = "502 when I press Send"
        change(&draft)
        return draft
    }

    @Test func `saying what happened is enough`() {
        #expect(draft().report?.summary == "502 when I press Send")
    }

    @Test func `white space round an answer is dropped`() {
        #expect(draft { $0.email = " a@example.com\n" }.report?.email == "a@example.com")
    }

    @Test func `what cannot be seen is not kept, and one-line answers have one line`() {
        let report = draft {
            $0.summary = "a\u{0}b\r\nc\u{1B}[2J"
            $0.description = "one\r\ntwo\u{0} three"
        }.report
        #expect(report?.summary == "ab c[2J")
        #expect(report?.description == "one\ntwo three")
    }

    @Test func `a step that was skipped and then tried was tried`() {
        let report = draft {
            $0.tried = ["reload"]
            $0.skipped = ["reload", "vpn", " ", String(repeating: "x", count: 201)]
        }.report
        #expect(report?.tried == ["reload"])
        #expect(report?.skipped == ["vpn"])
    }

    @Test func `what the guide hands on is never in the way of sending`() {
        let steps = (0..<500).map { "step-\($0)" }
        #expect(draft { $0.skipped = steps }.report?.skipped == Array(steps.prefix(50)))
    }

    @Test func `an accent on an accent counts`() {
        let text = "a" + String(repeating: "\u{301}", count: 300)
        #expect(draft { $0.summary = text }.mistakes.map(\.field) == ["summary"])
    }

    @Test func `an empty form says what is missing`() {
        #expect(ReportDraft().mistakes.map(\.field) == ["summary"])
        #expect(draft { $0.summary = " \n " }.mistakes.map(\.field) == ["summary"])
    }

    @Test(arguments: [
        "2026-05-12T13:05", "2026-05-12T13:05:59", "",
    ])
    func `a start may be a minute or left out`(text: String) {
        #expect(draft { $0.startedAt = text }.mistakes.isEmpty)
    }

    @Test(arguments: [
        "yesterday", "2026-02-30T10:00", "2026-05-12T24:00", "2026-05-12", "2026-05-12T1:5",
        "2026-05-12T10:00T", "2026-05-12T-1:00", "0001-01-01T10:00", "9999-12-31T10:00",
    ])
    func `a start that is no minute is refused`(text: String) {
        #expect(draft { $0.startedAt = text }.mistakes.map(\.field) == ["started_at"])
    }

    @Test(arguments: [
        "banana", "a@", "@b.c", "a b@c.de", "a@b", "a@@b.de", "a@b..de", "a@-b.de",
        "<x>@b.de\"", String(repeating: "a", count: 250) + "@b.de",
    ])
    func `an e-mail address that cannot be written to is refused`(text: String) {
        #expect(draft { $0.email = text }.mistakes.map(\.field) == ["email"])
    }

    @Test(arguments: [
        "javascript:alert(1)", "chatgpt.com", "ftp://x", "https://a b", "https://", "https:///x",
    ])
    func `a page address that is none is refused`(text: String) {
        #expect(draft { $0.pageURL = text }.mistakes.map(\.field) == ["page_url"])
    }

    @Test func `absurd answers are refused at their fields, all at once`() {
        let mistakes = draft {
            $0.summary = String(repeating: "x", count: 201)
            $0.description = String(repeating: "x", count: 10_001)
            $0.frequency = "banana"
            $0.timeZone = "<script>"
            $0.tried = Array(repeating: "step", count: 51)
            $0.requestID = String(repeating: "x", count: 201)
        }.mistakes
        #expect(
            mistakes.map(\.field) == [
                "summary", "description", "time_zone", "frequency", "tried", "request_id",
            ])
        #expect(mistakes.allSatisfy { !$0.message.isEmpty })
    }
}
