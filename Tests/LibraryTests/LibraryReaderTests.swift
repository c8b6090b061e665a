import Foundation
import Handrail
import Library
import Testing

struct LibraryReaderTests {
    private let folder: Folder
    private var reader: LibraryReader

    init() throws {
        folder = try Folder([
            "site.yaml": Sheet.site, "fix/a.md": Sheet.article("First"),
            "fix/b.md": Sheet.article("Second"), "codes/502.md": Sheet.code(),
        ])
        reader = LibraryReader(folder.url)
    }

    @Test mutating func `a file that changed is read again, the others are what they were`() throws
    {
        let before = try reader.read().content
        try folder.write(Sheet.article("First, changed"), to: "fix/a.md")
        let after = try reader.read().content

        #expect(after.article(slug: "a")?.title == "First, changed")
        func isSame(_ slug: String) -> Bool? {
            guard let version = before.article(slug: slug)?.version else { return nil }
            return after.article(slug: slug)?.version.isSame(as: version)
        }
        #expect(isSame("a") == false)
        #expect(isSame("b") == true)
    }

    @Test mutating func `a file that was only touched is what it was`() throws {
        let before = try reader.read().content.article(slug: "a")?.version
        try folder.write(Sheet.article("First"), to: "fix/a.md")

        let after = try #require(try reader.read().content.article(slug: "a")?.version)
        #expect(before?.isSame(as: after) == true)
    }

    @Test mutating func `a change of the same length in the same moment is seen`() throws {
        _ = try reader.read()
        for title in ["Fir5t", "F1rst", "Firzt"] {
            try folder.write(Sheet.article(title), to: "fix/a.md")
            #expect(try reader.read().content.article(slug: "a")?.title == title)
        }
    }

    @Test mutating func `files come and go`() throws {
        _ = try reader.read()
        try folder.write(Sheet.article("Third"), to: "fix/c.md")
        try FileManager.default.removeItem(at: folder.url.appendingPathComponent("fix/b.md"))

        #expect(try reader.read().content.articles.map(\.slug) == ["a", "c"])
    }

    @Test mutating func `a page that a mistake ends is shown as it was, and the mistake is told`()
        throws
    {
        _ = try reader.read()
        try folder.write("---\ntitle: [\n---\n", to: "fix/a.md")
        let library = try reader.read()

        #expect(library.content.article(slug: "a")?.title == "First")
        #expect(library.hasErrors)
        #expect(
            library.findings.contains {
                $0.file == "fix/a.md" && $0.message.contains("shown as it was")
            })
    }

    @Test mutating func `a page that was mended shows what it says`() throws {
        _ = try reader.read()
        try folder.write("---\ntitle: [\n---\n", to: "fix/a.md")
        _ = try reader.read()
        try folder.write(Sheet.article("Mended"), to: "fix/a.md")
        let library = try reader.read()

        #expect(library.content.article(slug: "a")?.title == "Mended")
        #expect(library.findings.isEmpty)
    }

    @Test mutating func `a page that becomes a draft goes`() throws {
        _ = try reader.read()
        try folder.write(Sheet.article("First", extra: "draft: true\n"), to: "fix/a.md")

        #expect(try reader.read().content.article(slug: "a") == nil)
    }

    @Test mutating func `settings that cannot be read stay what they were`() throws {
        _ = try reader.read()
        try folder.write("name: [\n", to: "site.yaml")

        #expect(try reader.read().content.settings.name == "Acme help")
    }

    @Test mutating func `a folder that is gone changes nothing until it is back`() throws {
        _ = try reader.read()
        let away = folder.url.appendingPathExtension("away")
        try FileManager.default.moveItem(at: folder.url, to: away)
        var copy = reader
        #expect(throws: LibraryError.self) { try copy.read() }
        try FileManager.default.moveItem(at: away, to: folder.url)

        #expect(try reader.read().content.articles.count == 2)
    }

    @Test mutating func `an empty file is told of, not shown`() throws {
        _ = try reader.read()
        try folder.write("", to: "fix/new.md")
        let library = try reader.read()

        #expect(library.content.articles.count == 2)
        #expect(library.findings.map(\.file) == ["fix/new.md"])
    }

    @Test mutating func `texts that were forgotten are read again where a file changed`() throws {
        _ = try reader.read()
        reader.forgetTexts()
        try folder.write(Sheet.article("First", body: "Quokka.\n"), to: "fix/a.md")
        let content = try reader.read().content

        #expect(content.article(slug: "a")?.prose.sections.first?.text == "Quokka.")
        #expect(content.article(slug: "b")?.prose.sections.first?.text == "")
        #expect(content.article(slug: "b")?.prose.html.contains("Text.") == true)
    }
}

/// What pages draw from other files, while those change.
struct SharedReadingTests {
    private let folder: Folder
    private var reader: LibraryReader

    init() throws {
        folder = try Folder([
            "site.yaml": Sheet.site,
            "fix/a.md": Sheet.article("First", body: "{{> clear }}\n\n[Next](b.md)\n"),
            "fix/b.md": Sheet.article("Second", body: "![Drawing](../pictures/d.svg)\n"),
            "snippets/clear.md": "Clear the cookies.\n",
            "pictures/d.svg": SharedReadingTests.drawing(width: 40),
        ])
        reader = LibraryReader(folder.url)
    }

    private static func drawing(width: Int) -> String {
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)\" height=\"20\"></svg>\n"
    }

    private mutating func html(_ slug: String) throws -> String {
        try #require(try reader.read().content.article(slug: slug)).prose.html
    }

    @Test mutating func `a snippet that changed is read where it stands`() throws {
        #expect(try html("a").contains("Clear the cookies."))
        let before = try #require(try reader.read().content.article(slug: "b")?.version)
        try folder.write("Clear everything.\n", to: "snippets/clear.md")

        let library = try reader.read()
        #expect(library.changedFiles == ["snippets/clear.md"])
        #expect(library.content.article(slug: "a")?.prose.html.contains("everything") == true)
        #expect(library.content.article(slug: "b")?.version.isSame(as: before) == true)
    }

    @Test mutating func `a picture of another size is shown in it`() throws {
        #expect(try html("b").contains(#"width="40""#))
        try folder.write(SharedReadingTests.drawing(width: 400), to: "pictures/d.svg")

        #expect(try html("b").contains(#"width="400""#))
    }

    @Test mutating func `a link by file name follows its file`() throws {
        #expect(try html("a").contains(#"href="/articles/b""#))
        try FileManager.default.removeItem(at: folder.url.appendingPathComponent("fix/b.md"))

        #expect(try reader.read().findings.contains { $0.rule == .brokenLink })
        try folder.write(Sheet.article("Second"), to: "fix/b.md")
        #expect(try html("a").contains(#"href="/articles/b""#))
        #expect(try reader.read().findings.filter { $0.rule == .brokenLink }.isEmpty)
    }

    @Test mutating func `a snippet that is not there is told of, and shown when it comes`() throws {
        try FileManager.default.removeItem(
            at: folder.url.appendingPathComponent("snippets/clear.md"))
        #expect(try reader.read().findings.contains { $0.rule == .brokenInclude })
        try folder.write("Back again.\n", to: "snippets/clear.md")

        #expect(try html("a").contains("Back again."))
    }
}
