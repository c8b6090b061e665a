import Foundation
import Handrail
import Site
import Testing

/// The way to a report for those who lost its private link.
struct FindReportTests {
    let visit: Visit
    let path: String
    let reference: String

    init() throws {
        visit = try Visit()
        path = try visit.sentReport([("email", "Ada@acme.example")])
        reference = visit.get(path).heading
    }

    private func find(_ reference: String, _ email: String, by client: String = "::1") throws
        -> Answer
    {
        let token = try visit.token(of: "/reports")
        return visit.post(
            "/reports", [("form_token", token), ("reference", reference), ("email", email)],
            from: client)
    }

    @Test func `reference and e-mail address lead to the private link`() throws {
        let typed = reference.lowercased().replacing("-", with: " ").replacing("0", with: "o")

        #expect(try find(reference, "ada@ACME.example").location == path)
        #expect(try find(typed, " ada@acme.example ").location == path)
    }

    @Test func `whether there is such a report is not told`() throws {
        let unknown = try find("HR-0000-0000", "ada@acme.example")
        let wrong = try find(reference, "bob@acme.example")

        #expect(unknown.status == 422)
        #expect(wrong.status == 422)
        func bare(_ page: Answer, _ own: String...) -> String {
            let token = page.values(of: "form_token").first ?? ""
            return (own + [token]).reduce(page.text) { $0.replacing($1, with: "…") }
        }
        #expect(
            bare(unknown, "HR-0000-0000", "ada@acme.example")
                == bare(wrong, reference, "bob@acme.example"))
    }

    @Test func `without an address in it a report is not found`() throws {
        let path = try visit.sentReport()

        #expect(try find(visit.get(path).heading, "ada@acme.example").status == 422)
        #expect(try find(visit.get(path).heading, "").status == 422)
    }

    @Test(arguments: [
        ("", "a@b.example", "reference"), ("HR-1", "a@b.example", "reference"),
        ("HR-7F3K-92QX", " ", "email"),
    ])
    func `what cannot be right is said at its field`(
        reference: String, email: String, field: String
    ) throws {
        let page = try find(reference, email)

        #expect(page.status == 422)
        #expect(page.text.contains("<a href=\"#\(field)\">Enter "))
        #expect(page.values(of: "reference") == [reference])
        #expect(page.values(of: "email") == [email])
    }

    @Test func `a form without a good token finds nothing`() {
        let page = visit.post(
            "/reports", [("reference", reference), ("email", "ada@acme.example")])

        #expect(page.status == 422)
        #expect(page.values(of: "reference") == [reference])
    }

    @Test func `nobody tries many references, and nobody one reference often`() throws {
        let visit = try Visit(limits: .init(clients: true))
        let token = try visit.token(of: "/reports")
        func find(_ reference: String, _ client: String) -> Answer {
            visit.post(
                "/reports",
                [("form_token", token), ("reference", reference), ("email", "a@b.example")],
                from: client)
        }
        let many = (0..<11).map { find("HR-0000-000\($0 % 10)", "2001:db8::1") }
        let often = (0..<11).map { find("HR-1111-1111", "2001:db8:a\($0)::1") }

        #expect(many.map(\.status) == Array(repeating: 422, count: 10) + [429])
        #expect(often.map(\.status) == Array(repeating: 422, count: 10) + [429])
        #expect(often.last?.header("Retry-After") != nil)
    }

    @Test func `the way is shown where a link opens nothing, and on the form`() {
        #expect(visit.get("/reports/nothing").attributes("action").contains("/reports"))
        #expect(visit.get("/report").text.contains(#"<a href="/reports">Find your report</a>"#))
        #expect(visit.get("/reports").header("X-Robots-Tag") == "noindex")
    }
}
