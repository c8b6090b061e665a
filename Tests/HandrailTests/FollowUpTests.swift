import Foundation
import Handrail
import Testing

struct FollowUpTests {
    @Test(arguments: [
        ("", false), (" \n\t", false), ("\u{0}", false), ("It is back", true),
        (String(repeating: "x", count: 10_000), true),
        (String(repeating: "x", count: 10_001), false),
        ("e" + String(repeating: "\u{301}", count: 10_000), false),
    ])
    func `a message has words, and not too many`(text: String, isRight: Bool) {
        let mistake = FollowUpDraft(kind: .message, text: text).mistake(in: "message")
        #expect((mistake == nil) == isRight)
        #expect(mistake?.field ?? "message" == "message")
    }

    @Test(arguments: [Message.Kind.solved, .reopened])
    func `an act may go without words, and not with too many`(kind: Message.Kind) {
        let long = String(repeating: "x", count: 10_001)
        #expect(FollowUpDraft(kind: kind, text: "").mistake(in: "helped") == nil)
        #expect(FollowUpDraft(kind: kind, text: long).mistake(in: "helped") != nil)
    }

    @Test func `line breaks stay and what cannot be seen goes`() {
        let draft = FollowUpDraft(kind: .message, text: "\r\none\r\n\r\ntwo\u{1B}[2J \n")
        #expect(draft.plainText == "one\n\ntwo[2J")
    }
}
