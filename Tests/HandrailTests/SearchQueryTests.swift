import Handrail
import Testing

struct SearchQueryTests {
    @Test func `words are lower-case, each once, in order`() {
        #expect(SearchQuery("Bad gateway, BAD day").words == ["bad", "gateway", "day"])
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

    @Test func `at most 24 words take part`() {
        let text = (1...500).map { "word\($0)" }.joined(separator: " ")
        #expect(SearchQuery(text).words.count == SearchQuery.mostWords)
    }
}
