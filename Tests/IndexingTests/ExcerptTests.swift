import Handrail
import Testing

@testable import Indexing

struct ExcerptTests {
    /// The excerpt of the first result, its marks in brackets.
    private func excerpt(_ text: String, of article: Article) throws -> String {
        let hit = try #require(try SmallSite([article]).edition.search(text).hits.first)
        return hit.excerpt.map { $0.isMatch ? "[\($0.text)]" : $0.text }.joined()
    }

    @Test(arguments: [
        ("gateway", "A bad gateway.", "A bad [gateway]."),
        ("gateways", "A bad Gateway.", "A bad [Gateway]."),
        ("bad gateway", "A bad gateway.", "A [bad] [gateway]."),
        ("gatw gatway", "A bad gateway", "A bad [gateway]"),
        ("cafe", "Le café, là", "Le [café], là"),
        ("connection reset", "ERR_CONNECTION_RESET: x", "ERR_[CONNECTION]_[RESET]: x"),
        ("reference", "A NullReferenceException", "A [NullReferenceException]"),
        ("网络连接", "请检查您的网络连接。好", "请检查您的[网络连接]。好"),
        ("vpn连接", "请检查VPN连接。", "请检查[VPN连接]。"),
        ("<b>", "Say <b> & \"c\"", "Say <[b]> & \"c\""),
        ("👍 ok", "It is 👍🏽 ok.", "It is 👍🏽 [ok]."),
    ])
    func `what was looked for is marked where it stands`(
        text: String, says: String, marked: String
    ) throws {
        #expect(try excerpt(text, of: Article("a", says)) == marked)
    }

    @Test func `a long text is cut round the words`() throws {
        let filler = String(repeating: "lorem ", count: 100)
        let text = "\(filler)gateway answers \(filler)"
        let shown = try excerpt("gateway answers", of: Article("a", text))
        #expect(shown.hasPrefix("…lorem lorem lorem lorem lorem [gateway] [answers] lorem"))
        #expect(shown.hasSuffix("…"))
        #expect(shown.split(separator: " ").count == 26)
    }

    @Test func `the excerpt is where most of the words stand`() throws {
        let filler = String(repeating: "lorem ", count: 60)
        let text = "a gateway \(filler)the bad gateway answers"
        #expect(try excerpt("bad gateway", of: Article("a", text)).contains("[bad] [gateway]"))
    }

    @Test func `the heading of the part that answers leads into the page`() throws {
        let article = Article(
            "a", title: "Trouble", summary: "What to do.",
            sections: [
                Prose.Section("", "Before any heading."),
                Prose.Section("Turn off your VPN", "Then reload the page."),
                Prose.Section("Clear cookies", "Then reload too."),
                Prose.Section("Nothing below", ""),
            ])
        let site = try SmallSite([article])
        func heading(_ text: String) throws -> String? {
            try site.edition.search(text).hits.first?.heading?.anchor
        }
        #expect(try heading("vpn reload") == "turn-off-your-vpn")
        #expect(try heading("cookies") == "clear-cookies")
        #expect(try heading("nothing below") == "nothing-below")
        #expect(try heading("before") == nil)
        #expect(try heading("trouble") == nil)
    }

    @Test func `a heading without text has the summary for an excerpt`() throws {
        let article = Article(
            "a", title: "Trouble", summary: "What to do.",
            sections: [Prose.Section("Nothing below", "")])
        #expect(try excerpt("nothing below", of: article) == "What to do.")
    }

    @Test func `what matches the title only has the summary for an excerpt`() throws {
        let article = Article("a", "Text.", title: "Trouble", summary: "What to do.")
        #expect(try excerpt("trouble", of: article) == "What to do.")
    }

    @Test func `pieces put together are the text`() {
        let text = "“One”, two — three! 网络 👩‍👩‍👧 four"
        let hits = [Excerpt.Hit(position: 1, rarity: 1, word: 0)]
        let pieces = Excerpt.pieces(text, hits: hits)
        #expect(pieces.map(\.text).joined() == text)
        #expect(pieces.filter(\.isMatch).map(\.text) == ["two"])
    }

    @Test(arguments: ["", "…", "🙂🙂"])
    func `text without words is its own excerpt`(text: String) {
        let hits = [Excerpt.Hit(position: 0, rarity: 1, word: 0)]
        #expect(Excerpt.pieces(text, hits: hits).map(\.text).joined() == text)
    }
}
