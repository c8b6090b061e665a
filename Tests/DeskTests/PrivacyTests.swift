import Foundation
import HTTPServer
import Handrail
import Records
import Testing

struct PrivacyTests {
    let site: DeskSite
    let ada: DeskVisitor
    let path = "/desk/settings/privacy"

    init() throws {
        site = try DeskSite()
        ada = try site.visitor("ada")
    }

    private func act(_ name: String, sure: String = "") throws -> Response {
        try ada.post(
            path, [("act", name), ("email", "eve@example.com"), ("sure", sure)], from: path)
    }

    @Test func `all that is kept of a person is one file`() throws {
        let reference = try site.report(1, email: "eve@example.com")
        #expect(try act("find").text.contains("\(reference)"))

        let file = try act("export")

        #expect(file.headers["Content-Disposition"]?.contains("reports.json") == true)
        #expect(file.text.contains("\(reference)") && file.text.contains("eve@example.com"))
        let told = try site.records.auditEntries(
            AuditFilter(subject: reference.description), before: nil, limit: 5)
        #expect(told.map(\.action) == [.reportsExported])
    }

    @Test func `a person’s reports are erased when that was meant`() throws {
        let reference = try site.report(1, email: "eve@example.com")

        #expect(try act("erase").status == .unprocessableContent)
        #expect(try site.records.report(reference: reference)?.erasedAt == nil)
        #expect(try act("erase", sure: "yes").text.contains("1 report was erased"))

        #expect(try site.records.report(reference: reference)?.erasedAt != nil)
        #expect(ada.get("/desk/reports/\(reference)").text.contains("was erased"))
    }

    @Test func `one report is erased from its page`() throws {
        let reference = try site.report(1)
        let page = "/desk/reports/\(reference)"

        let sent = try ada.post(page + "/erase", [("sure", "yes")], from: page)

        #expect(sent.headers["Location"] == page)
        #expect(try site.records.report(reference: reference)?.erasedAt != nil)
    }

    @Test func `what is no address is said`() throws {
        let sent = try ada.post(path, [("act", "find"), ("email", "eve")], from: path)
        #expect(sent.status == .unprocessableContent)
    }

    @Test func `agents neither find nor erase`() throws {
        let reference = try site.report(1)
        let bob = try site.visitor("bob")
        #expect(bob.get(path).status == .forbidden)
        #expect(
            try bob.post(
                "/desk/reports/\(reference)/erase", [("sure", "yes")],
                from: "/desk/reports/\(reference)"
            ).status == .forbidden)
        #expect(try site.records.report(reference: reference)?.erasedAt == nil)
    }
}
