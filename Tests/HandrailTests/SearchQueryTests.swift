import Handrail
import Testing

struct SearchQueryTests {
    @Test func `a plain text narrows nothing`() {
        let query = SearchQuery("Bad gateway, BAD day")
        #expect(query.words == "Bad gateway, BAD day")
        #expect(!query.isFiltered)
    }

    @Test func `operators narrow, and are not searched for`() {
        let query = SearchQuery("\"bad gateway\" -vpn tag:router kind:faq upload")
        #expect(query.filter.phrases == ["bad gateway"])
        #expect(query.filter.excluded == ["vpn"])
        #expect(query.filter.tags == ["router"])
        #expect(query.filter.kind == .faq)
        #expect(query.words.split(separator: " ") == ["\"bad", "gateway\"", "upload"])
    }

    @Test func `a code that narrows is searched for too`() {
        let query = SearchQuery("code:502 upload")
        #expect(query.filter.codes == ["502"])
        #expect(query.words == "     502 upload")
    }

    @Test(arguments: [
        "-2147024891", "a - b", "well-known", "\"", "one \" mark", "kind:other", "code:", "tag: x",
        "net::ERR_FAILED", "\"\" empty",
    ])
    func `what only looks like an operator is text`(text: String) {
        #expect(!SearchQuery(text).isFiltered)
        #expect(SearchQuery(text).words == text)
    }

    @Test(arguments: [
        "first line \"quoted\"\n-second", String(repeating: "x ", count: 100) + "-vpn",
    ])
    func `a pasted text has no operators`(text: String) {
        #expect(!SearchQuery(text).isFiltered)
    }

    @Test func `words keep the places they have in the text`() {
        let text = "-größe tag:é 502"
        let query = SearchQuery(text)
        #expect(query.words.unicodeScalars.count == text.unicodeScalars.count)
        #expect(query.words.hasSuffix(" 502"))
    }

    @Test(arguments: ["", "   ", "\"", "***", "()", "\u{0}", "🙂"])
    func `a text without words is blank`(text: String) {
        #expect(SearchQuery(text).isBlank)
    }

    @Test func `line breaks become spaces`() {
        #expect(SearchQuery(" 502\r\n\tBad  Gateway \n").text == "502 Bad Gateway")
    }

    @Test(arguments: [("gatew", true), ("gateway ", false), ("gateway?", false)])
    func `the last word is open while it is typed`(text: String, isOpen: Bool) {
        #expect(SearchQuery(text).isLastWordOpen == isOpen)
    }

    @Test func `a text of any length is cut at 65,536 code points`() {
        let text = String(repeating: "word ", count: 100_000)
        #expect(SearchQuery(text).words.unicodeScalars.count == SearchQuery.longestText)
    }
}
