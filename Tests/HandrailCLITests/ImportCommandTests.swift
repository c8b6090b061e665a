import Foundation
import TestSupport
import Testing

struct ImportCommandTests {
    @Test func `a folder of Markdown becomes articles that have no errors`() throws {
        let (source, target) = (try TemporaryFolder(), try TemporaryFolder())
        let file = source.url.appendingPathComponent("How To.md")
        try Data("# How to\n\nDo it. See [this](gone.md).\n".utf8).write(to: file)
        let dry = try Program.run(["import", source.path, "--to", target.path, "--dry-run"])
        #expect(dry.code == 0, "\(dry.complaint)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: target.path).isEmpty)
        let result = try Program.run(["import", source.path, "--to", target.path])
        #expect(result.code == 0, "\(result.complaint)")
        #expect(result.output.contains("How To.md → \(target.path)/articles/how-to.md"))
        #expect(result.output.contains("gone.md"))
        #expect(try Program.run(["check", target.path]).code == 0)
    }

    @Test func `what cannot be imported is said with its exit code`() throws {
        let (source, target) = (try TemporaryFolder(), try TemporaryFolder())
        let place = ["--to", target.path]
        #expect(try Program.run(["import", "/no/such/folder"] + place).code == 66)
        #expect(try Program.run(["import", source.path] + place).code == 65)
        #expect(try Program.run(["import", source.path, "--from", "word"]).code == 64)
        #expect(try Program.run(["import", source.path, "--category", "faq"]).code == 64)
        try Data("# A\n\nText.\n".utf8).write(to: source.url.appendingPathComponent("a.md"))
        let result = try Program.run(["import", source.path, "--to", "/dev/null/x"])
        #expect(result.code == 73)
        #expect(result.complaint.contains("nothing was written"))
    }
}
