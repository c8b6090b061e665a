import Foundation
import HTTPServer
import Handrail
import Records
import Testing

/// Similar reports, and reports that are made one.
struct MergeTests {
    let site: DeskSite
    let ada: DeskVisitor

    init() throws {
        site = try DeskSite()
        ada = try site.visitor("ada")
    }

    private func path(_ reference: ReportReference) -> String { "/desk/reports/\(reference)" }

    private func merge(_ one: ReportReference, into typed: String) throws -> Response {
        try ada.post(path(one) + "/merge", [("into", typed)], from: path(one))
    }

    @Test func `similar reports are named with what they have in common`() throws {
        let first = try site.report(1, summary: "The chat stays white")
        let second = try site.report(120, summary: "The chat stays white")

        let page = ada.get(path(second)).text

        #expect(page.contains("same code, 1 minute apart, 100 % of the words"))
        #expect(page.contains("\(path(second))/merge?into=\(first)"))
    }

    @Test func `both reports are in sight before they are merged`() throws {
        let main = try site.report(1, summary: "The main one")
        let other = try site.report(2, summary: "The other one")

        let page = ada.get(path(other) + "/merge", [("into", "\(main)".lowercased())]).text

        #expect(page.contains("The main one") && page.contains("The other one"))
        #expect(page.contains("Merge \(other) into \(main)</button>"))
        #expect(page.contains("\(path(main))/merge?into=\(other)"))
    }

    @Test func `a reply waits for what the reporter of a merged report wrote meanwhile`() throws {
        let main = try site.report(1)
        let other = try site.report(2)
        _ = try merge(other, into: "\(main)")
        let page = ada.get(path(main))
        let reply = [
            ("reply", "My answer"), ("shown", try #require(page.value(of: "shown"))),
            ("key", try #require(page.value(of: "key"))),
        ]
        _ = try site.records.add(
            FollowUp(kind: .message, text: "It got worse", key: "v", createdAt: site.now),
            to: other)

        let refused = try ada.post(path(main) + "/reply", reply, from: path(main))

        #expect(refused.status == .conflict)
        #expect(refused.text.contains("The reporter wrote while you did"))
    }

    @Test func `a merged report leads to the main one, whose story tells what its reporter says`()
        throws
    {
        let main = try site.report(1)
        let other = try site.report(2, summary: "Again")
        #expect(try merge(other, into: "\(main)").headers["Location"] == path(main))
        _ = try site.records.add(
            FollowUp(kind: .message, text: "Still broken", key: "1", createdAt: site.now), to: other
        )

        let page = ada.get(path(main)).text

        #expect(page.contains("Still broken"))
        #expect(page.contains("<a href=\"\(path(other))\">about \(other)</a>"))
        #expect(page.contains("so do 1 reporter whose reports were merged into it"))
        #expect(ada.get(path(other)).text.contains("Handled together with"))
        #expect(!ada.get("/desk/reports").text.contains("\(other)"))

        _ = try ada.post(path(other) + "/split", [], from: path(other))
        #expect(ada.get("/desk/reports").text.contains("\(other)"))
        #expect(!ada.get(path(main)).text.contains("Still broken"))
    }

    @Test(arguments: ["", "nonsense", "HR-0000-0000"])
    func `a reference that no report has is asked for again`(_ typed: String) throws {
        let report = try site.report(1)

        let page = try merge(report, into: typed)

        #expect(page.status == .unprocessableContent)
        #expect(page.text.contains("Enter the reference of a report that there is"))
        #expect(page.text.contains("value=\"\(typed)\""))
    }

    @Test func `what leads in a circle is refused and said`() throws {
        let main = try site.report(1)
        let other = try site.report(2)
        _ = try merge(other, into: "\(main)")

        #expect(try merge(main, into: "\(other)").status == .conflict)
        #expect(try merge(main, into: "\(main)").status == .conflict)
        let same = ada.get(path(main) + "/merge", [("into", "\(main)")])
        #expect(same.status == .unprocessableContent)
        #expect(same.text.contains("this is the same one"))
    }
}
