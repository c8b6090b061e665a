import Foundation
import TestSupport
import Testing

/// `handrail new` begins files that `check` finds nothing wrong with.
struct NewCommandTests {
    private func folder() throws -> ArticleFiles {
        try ArticleFiles(["site.yaml": ArticleFiles.site, "fix/a.md": ArticleFiles.article()])
    }

    @Test(arguments: [
        (
            ["article", "fix-a-502", "--category", "fix"], "fix/fix-a-502.md",
            "title: \"Fix a 502\""
        ),
        (["code", "ERR_TIMED_OUT"], "codes/err-timed-out.md", "code: \"ERR_TIMED_OUT\""),
        (["code", "502", "--title", "Bad: \"Gateway\""], "codes/502.md", "name: \"Bad: \\\"Gate"),
        (["faq", "logging-in"], "faq/logging-in.md", "title: \"Logging in\""),
        (["notice", "2026-05-12-errors"], "notices/2026-05-12-errors.md", "kind: incident"),
    ])
    func `a file is made where it belongs, without an error`(
        arguments: [String], path: String, line: String
    ) throws {
        let folder = try folder()
        let said = try Program.run(["new"] + arguments + ["--articles", folder.path])
        let file = "\(folder.path)/\(path)"
        #expect(said.code == 0, "\(said.complaint)")
        #expect(said.output == file + "\n")
        #expect(try String(contentsOfFile: file, encoding: .utf8).contains(line))
        let checked = try folder.check("--drafts")
        #expect(checked.code == 0, "\(checked.output)")
    }

    @Test func `an article begins as a draft that was checked today`() throws {
        let folder = try folder()
        _ = try Program.run(["new", "article", "b", "--category", "fix", "--articles", folder.path])
        let text = try String(contentsOfFile: "\(folder.path)/fix/b.md", encoding: .utf8)
        #expect(text.contains("\ndraft: true\n"))
        #expect(text.contains("\nupdated: \(Date().formatted(.iso8601.year().month().day()))\n"))
        #expect(try folder.check().output.contains("1 articles"))
    }

    @Test func `a file that is there stays as it is`() throws {
        let folder = try folder()
        let said = try Program.run([
            "new", "article", "a", "--category", "fix", "--articles", folder.path,
        ])
        #expect(said.code == 73)
        #expect(said.complaint.contains("fix/a.md is there already"))
        let text = try String(contentsOfFile: "\(folder.path)/fix/a.md", encoding: .utf8)
        #expect(text == ArticleFiles.article())
    }

    @Test(arguments: [
        (["article", "Fix Me!"], "use “fix-me”"), (["notice", "history"], "use another name"),
        (["code", "a/b"], "use at most 64 letters"), (["faq", "../x"], "use “x”"),
        (["article", "a", "--category", "codes"], "holds no articles"),
        (["page", "a"], "page"), (["article", "a", "--category", "../x"], "slugs of site.yaml"),
    ])
    func `a name that cannot be is one clear line and makes nothing`(
        arguments: [String], words: String
    ) throws {
        let folder = try folder()
        let said = try Program.run(["new"] + arguments + ["--articles", folder.path])
        #expect(said.code == 64)
        #expect(said.complaint.contains(words), "\(said.complaint)")
        let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
        #expect(files.filter { $0.hasSuffix(".md") } == ["fix/a.md"])
    }

    @Test func `a folder of articles that is not there is not made`() throws {
        let said = try Program.run(["new", "faq", "a", "--articles", "/no/such/folder"])
        #expect(said.code == 65)
    }
}
