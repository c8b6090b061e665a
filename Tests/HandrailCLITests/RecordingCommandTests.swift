import Foundation
import TestSupport
import Testing

struct RecordingCommandTests {
    static let recordings = Program.root.appendingPathComponent("Tests/Recordings").path

    @Test func `a recording is told of in words`() throws {
        let result = try Program.run(["recording", "\(Self.recordings)/chrome-http1.har"])
        #expect(result.code == 0)
        #expect(result.output.hasPrefix("14 failed, 0 slow\nof 41 requests in 94.0 s"))
        #expect(result.output.contains("What they have in common\n  • 13 of 14 failures"))
        #expect(result.output.contains("\n503 Service Unavailable GET http://shop.example.net/"))
        #expect(result.output.contains("answered by the gateway Apache"))
        #expect(result.output.contains("Private in it\n  • 60 cookies\n"))
    }

    @Test func `a cleaned recording is written beside it`() throws {
        let folder = try TemporaryFolder()
        let clean = "\(folder.path)/clean.har"
        let result = try Program.run([
            "recording", "\(Self.recordings)/safari.har", "--clean", clean,
        ])
        #expect(result.code == 0)
        #expect(result.output.hasSuffix("The cleaned recording is in \(clean).\n"))
        let text = try String(contentsOfFile: clean, encoding: .utf8)
        #expect(text.hasPrefix(#"{"log":{"version":"1.2""#))
        #expect(!text.contains("refresh_token"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["clean.har"])
    }

    @Test func `standard input is read, and the answer is JSON where asked`() throws {
        let text = try String(contentsOfFile: "\(Self.recordings)/firefox.har", encoding: .utf8)
        let result = try Program.run(["recording", "-", "--json"], input: text)
        let value = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
        let findings = try #require(value as? [String: Any])
        #expect(findings["failedCount"] as? Int == 7)
        #expect(findings["browser"] as? String == "Firefox 132.0")
        #expect((findings["removed"] as? [String: Int])?["cookie"] == 6)
    }

    @Test(arguments: [("hello", 65), ("{}", 65)])
    func `what is no recording ends with its own code`(text: String, code: Int32) throws {
        let result = try Program.run(["recording", "-"], input: text)
        #expect(result.code == code)
        #expect(result.complaint == "handrail: - is no recording (HAR) of a browser\n")
    }

    @Test func `a file that is not there ends with its own code`() throws {
        let result = try Program.run(["recording", "nowhere.har"])
        #expect(result.code == 66)
        #expect(result.complaint == "handrail: nowhere.har cannot be read\n")
    }

    @Test func `a recording is never written over itself`() throws {
        let result = try Program.run(["recording", "a.har", "--clean", "./a.har"])
        #expect(result.code == 64)
    }
}
