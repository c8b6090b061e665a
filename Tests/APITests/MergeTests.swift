import Foundation
import HTTPServer
import Handrail
import Records
import TestSupport
import Testing

/// Reports that programs find by words or likeness, merge and split.
struct MergeTests {
    let desk: Desk
    let token: String

    init() throws {
        desk = try Desk()
        token = try desk.token([.reportsRead, .reportsWrite])
    }

    private func post(
        _ path: String, _ body: String = ""
    ) throws -> (Response, [String: Any]) {
        try desk.ask(.post, "\(desk.one)/\(path)", token, body)
    }

    @Test func `reports are found by their words`() throws {
        let words = Samples.report().summary.split(separator: " ").first.map(String.init) ?? ""

        let (answer, found) = try desk.get(Desk.path, token, [("q", words), ("limit", "2")])
        #expect((found["reports"] as? [Any])?.count == 2)
        #expect(answer.headers["Link"]?.contains("q=\(words)") == true)
        let (_, none) = try desk.get(Desk.path, token, [("q", "zzqx")])
        #expect((none["reports"] as? [Any])?.isEmpty == true)
        #expect(try desk.get(Desk.path, token, [("q", "-chrome")]).0.status == .badRequest)
    }

    @Test func `like reports are told with what they have in common`() throws {
        let (answer, body) = try desk.get("\(desk.one)/similar", token)

        #expect(answer.status == .ok)
        let first = try #require((body["reports"] as? [[String: Any]])?.first)
        #expect(first["reference"] as? String != desk.references[0])
        #expect(try #require(first["likeness"] as? Double) > 0.3)
        #expect(try desk.get("\(Desk.path)/HR-0000-0000/similar", token).0.status == .notFound)
    }

    @Test func `a merged report is handled by the other, and can be split again`() throws {
        let (merged, main) = try post("merge", "{\"into\": \"\(desk.references[1])\"}")

        #expect(merged.status == .ok)
        #expect((main["report"] as? [String: Any])?["reference"] as? String == desk.references[1])
        let read = try desk.get(desk.one, token).1
        #expect(read["mergedInto"] as? String == desk.references[1])
        #expect(
            try post("merge", "{\"into\": \"\(desk.references[2])\"}").0.status == .conflict)

        let (split, body) = try post("split")
        #expect(split.status == .ok)
        #expect(body["mergedInto"] is NSNull)
        #expect(try post("split").0.status == .conflict)
    }

    @Test(arguments: ["HR-0000-0000", "x"])
    func `a report is not merged into one that there is not`(_ target: String) throws {
        let (answer, body) = try post("merge", "{\"into\": \"\(target)\"}")

        #expect(answer.status == .unprocessableContent)
        #expect((body["errors"] as? [[String: String]])?.first?["field"] == "into")
    }
}
