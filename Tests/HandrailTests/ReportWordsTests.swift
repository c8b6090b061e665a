import Handrail
import Testing

struct ReportWordsTests {
    @Test func `words, what stands together, beginnings and what must not occur`() {
        let words = ReportWords("gateway \"bad request\" safar* -chrome -\"blank page\"")

        #expect(
            words?.wanted
                == [.init("gateway"), .init("bad request"), .init("safar", isBeginning: true)])
        #expect(words?.unwanted == [.init("chrome"), .init("blank page")])
    }

    @Test(arguments: ["", "  ", "-chrome", "***", "\"\"", "— !"])
    func `nothing to look for is no search`(_ text: String) {
        #expect(ReportWords(text) == nil)
    }

    @Test func `a quotation that does not end goes to the end`() {
        #expect(ReportWords("\"bad gate")?.wanted == [.init("bad gate")])
    }

    @Test func `a text that is too long is none`() {
        #expect(ReportWords(String(repeating: "a", count: ReportWords.longest)) != nil)
        #expect(ReportWords(String(repeating: "a", count: ReportWords.longest + 1)) == nil)
    }
}
