import HTTPServer
import Handrail
import Testing
import TestSupport

@testable import Web

struct EscapingTests {
    private struct Echo: Page {
        static let template = "echo"
        let title = "Echo"
        let frame = PageFrame()
        let text: String
    }

    private func html(_ text: String) throws -> String {
        let chrome = Chrome(
            settings: Samples.settings, assets: Assets.none, address: SiteAddress(""))
        let template = Array("<p title=\"{{text}}\">{{text}}</p>".utf8)
        return try Pages(templates: ["echo": template]) { chrome }.html(Echo(text: text))
    }

    @Test(arguments: [
        ("\"", "&quot;"), ("'", "&#39;"), ("<", "&lt;"), (">", "&gt;"), ("&", "&amp;"),
    ])
    func `markup in a text stays text, whatever combines with it`(
        mark: String, escaped: String
    ) throws {
        for follower in ["", "\u{301}", "\u{20D7}", "\u{FE0F}", "\u{200D}"] {
            let page = try html("zz\(mark)\(follower)b")
            #expect(page.utf8.contains("title=\"zz\(escaped)\(follower)b\"".utf8))
        }
    }

    @Test func `plain text is left as it is`() throws {
        #expect(try html("Ça marche 🙂").contains("<p title=\"Ça marche 🙂\">Ça marche 🙂</p>"))
    }

    @Test func `an excerpt marks what matched and escapes the rest`() {
        let pieces = [
            ExcerptPiece(text: "<b> ", isMatch: false), ExcerptPiece(text: "502", isMatch: true),
        ]
        #expect(Markup.excerpt(pieces) == "&lt;b&gt; <mark>502</mark>")
    }
}

extension String.UTF8View {
    fileprivate func contains(_ other: String.UTF8View) -> Bool {
        let mine = Array(self)
        let wanted = Array(other)
        return mine.indices.contains { mine[$0...].starts(with: wanted) }
    }
}
