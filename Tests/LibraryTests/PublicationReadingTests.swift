import Foundation
import Handrail
import Library
import Testing

/// What front matter says of when an article is shown and how it is found.
struct PublicationReadingTests {
    private func article(_ extra: String, on day: String = "2026-05-15") throws -> Article? {
        let folder = try Folder(["site.yaml": Sheet.site, "fix/a.md": Sheet.article(extra: extra)])
        let now = try #require(Day(day)).start
        return try Library(reading: folder.url, at: now).content.articles.first
    }

    private func messages(_ extra: String) throws -> [String] {
        try Folder(["site.yaml": Sheet.site, "fix/a.md": Sheet.article(extra: extra)])
            .library().findings.map(\.description)
    }

    @Test func `a day begins at midnight, UTC`() throws {
        let publication = try article("publish: 2026-05-01\nexpires: 2026-06-01\n")?.publication
        #expect(
            publication
                == Publication(
                    publish: Day("2026-05-01")?.start, expires: Day("2026-06-01")?.start))
    }

    @Test(arguments: [
        ("2026-04-30", false), ("2026-05-01", true), ("2026-05-31", true), ("2026-06-01", false),
    ])
    func `an article is shown from its beginning to its end`(day: String, isShown: Bool) throws {
        let extra = "publish: 2026-05-01\nexpires: 2026-06-01\n"
        #expect((try article(extra, on: day) != nil) == isShown)
    }

    @Test func `the next change is known`() throws {
        let folder = try Folder([
            "a.md": Sheet.article(extra: "publish: 2026-05-01\n"),
            "b.md": Sheet.article(extra: "expires: 2026-04-01\n"),
        ])
        func next(_ day: String) throws -> Date? {
            try Library(reading: folder.url, at: #require(Day(day)).start).nextChange
        }
        #expect(try next("2026-03-01") == Day("2026-04-01")?.start)
        #expect(try next("2026-04-01") == Day("2026-05-01")?.start)
        #expect(try next("2026-05-01") == nil)
    }

    @Test func `a time has a zone`() throws {
        let publication = try article("publish: 2026-05-01T02:00+02:00\n")?.publication
        #expect(publication?.publish == Day("2026-05-01")?.start)
        #expect(try messages("expires: 2026-05-01T02:00\n").first?.contains("no zone") == true)
    }

    @Test func `a beginning that is misspelt keeps the article off the site`() throws {
        #expect(try article("publish: soon\n") == nil)
        #expect(
            try messages("publish: soon\n") == [
                "fix/a.md:4:10: error: “publish” is no day or time: soon – write it as 2026-11-24 or 2026-11-24T14:05Z"
            ])
    }

    @Test func `an end that is not after the beginning is reported`() throws {
        let found = try messages("publish: 2026-06-01\nexpires: 2026-05-01\n")
        #expect(found.contains { $0.contains("never shown") })
    }

    @Test(arguments: [("boost", Article.Search.boost), ("exclude", .exclude)])
    func `search is told to find it earlier or not at all`(
        word: String, search: Article.Search
    ) throws {
        #expect(try article("search: \(word)\n")?.search == search)
    }

    @Test func `search in another word is reported`() throws {
        #expect(try messages("search: hide\n").first?.contains("neither boost nor exclude") == true)
        #expect(try article("search: hide\n")?.search == .usual)
    }
}
