import Foundation
import TestSupport
import Testing

/// `handrail check --external` against a site of the test's own.
struct ExternalCheckTests {
    private func articles(_ address: String) throws -> ArticleFiles {
        try ArticleFiles(
            article: ArticleFiles.article(body: "[The other site](\(address))\n"))
    }

    @Test(arguments: [
        ("/200", nil), ("/200/get", nil), ("/403", nil),
        ("/404", "error: the page is gone: the site answers 404"),
        ("/410", "error: the page is gone: the site answers 410"),
        ("/500", "warning: the site answers 500"),
    ])
    func `a link is judged by what the site answers`(path: String, words: String?) throws {
        let site = try TestProgram("answers.py")
        defer { site.end() }
        let folder = try articles("http://127.0.0.1:\(site.port)\(path)")
        let said = try folder.check("--external", "--external-private")
        #expect(said.code == (words?.hasPrefix("error") == true ? 65 : 0))
        let found = said.output.split(separator: "\n").dropLast().map(String.init)
        #expect(found.count == (words == nil ? 0 : 1), "\(found)")
        if let words { #expect(found.first?.contains("fix/a.md:5:1: \(words)") == true) }
    }

    @Test func `a site that does not answer is a warning`() throws {
        let said = try articles("http://127.0.0.1:1/").check("--external", "--external-private")
        #expect(said.code == 0)
        #expect(said.output.contains("fix/a.md:5:1: warning: the site does not answer"))
    }

    @Test func `an address of a private network is not asked`() throws {
        let said = try articles("http://127.0.0.1:1/").check("--external")
        #expect(said.code == 65)
        #expect(said.output.contains("leads into a private network"))
    }

    @Test func `nothing is asked unless it is wanted`() throws {
        #expect(try articles("http://127.0.0.1:1/").check("--strict").code == 0)
    }
}
