import Foundation
import Handrail
import Library
import TestSupport
import Testing

struct ExportCommandTests {
    @Test func `JSON holds every article with its Markdown and HTML`() throws {
        let folder = try TemporaryFolder()
        let file = folder.url.appendingPathComponent("all.json")
        let result = try Program.run(["export", "--format", "json", "--to", file.path])
        #expect(result.code == 0, "\(result.complaint)")
        let document = try #require(
            JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
        let articles = try #require(document["articles"] as? [[String: Any]])
        let fix = try #require(articles.first { $0["slug"] as? String == "fix-a-502-step-by-step" })
        #expect((fix["markdown"] as? String)?.contains("## ") == true)
        #expect((fix["html"] as? String)?.contains("<h2") == true)
        #expect(fix["readingMinutes"] is Int)
        let names = ["articles", "categories", "codes", "families", "notices", "topics"]
        #expect(document.keys.sorted() == names)
    }

    @Test func `Markdown is the folder of articles with its pictures`() throws {
        let folder = try TemporaryFolder()
        let copy = folder.url.appendingPathComponent("copy")
        let result = try Program.run(["export", "--format", "markdown", "--to", copy.path])
        #expect(result.code == 0, "\(result.complaint)")
        let picture = copy.appendingPathComponent("pictures/backoff.svg").path
        #expect(FileManager.default.fileExists(atPath: picture))
        #expect(try Library(reading: copy).findings.isEmpty)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["copy"])
    }

    @Test(arguments: ["json", "markdown"])
    func `what is there is not overwritten`(format: String) throws {
        let folder = try TemporaryFolder()
        let file = folder.url.appendingPathComponent("mine")
        try Data("mine".utf8).write(to: file)
        let place = format == "json" ? file.path : folder.path
        let result = try Program.run(["export", "--format", format, "--to", place])
        #expect(result.code == 73)
        #expect(result.complaint.contains("--to"))
        #expect(try Data(contentsOf: file) == Data("mine".utf8))
    }
}
