import Foundation
import TestSupport
import Testing

/// What `handrail check` looks at, and how it ends.
struct CheckCommandTests {
    private static let vague = ArticleFiles.article(body: "[here](https://a.example)\n")

    @Test func `nothing to mend ends with 0`() throws {
        let folder = try ArticleFiles(article: ArticleFiles.article())
        #expect(try folder.check("--strict").code == 0)
    }

    @Test func `a warning ends with 0, and with 65 when it is strict`() throws {
        let folder = try ArticleFiles(article: Self.vague)
        #expect(try folder.check().code == 0)
        #expect(try folder.check("--strict").code == 65)
    }

    @Test(arguments: [
        ["--format", "xml"], ["--date", "2026-02-30"], ["--external-at-once", "33"],
        ["--external-seconds", "0"],
    ])
    func `an option that cannot be ends with 64`(options: [String]) throws {
        let said = try Program.run(["check"] + options)
        #expect(said.code == 64)
        #expect(said.complaint.contains(options[1]) || said.complaint.contains(options[0]))
    }

    @Test func `a draft is looked at as if it were shown`() throws {
        let folder = try ArticleFiles(
            article: ArticleFiles.article("draft: true\ncodes: [999]\n"))
        #expect(!(try folder.check().output.contains("“999” is no code")))
        #expect(try folder.check("--drafts").output.contains("“999” is no code"))
    }

    @Test func `dates are judged by the day that is given`() throws {
        let folder = try ArticleFiles(article: ArticleFiles.article("updated: 2026-05-01\n"))
        #expect(try folder.check("--strict", "--date", "2026-06-01").code == 0)
        let later = try folder.check("--strict", "--date", "2028-06-01")
        #expect(later.code == 65)
        #expect(later.output.contains("fix/a.md:4:10: warning: nobody has checked"))
    }
}
