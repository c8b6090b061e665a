import HTTPServer
import Handrail
import Testing

struct RefusedReportTests {
    let visit: Visit

    init() throws { visit = try Visit() }

    /// A form that would be stored but for the field that a test spoils.
    private func form(_ field: String, _ value: String) throws -> [(String, String)] {
        let whole = [("form_token", try visit.token()), ("summary", "It fails"), ("code", "502")]
        return whole.filter { $0.0 != field } + [(field, value)]
    }

    @Test(arguments: [
        ("summary", ""), ("summary", "   "), ("summary", String(repeating: "x", count: 201)),
        ("code", String(repeating: "5", count: 81)), ("started_at", "yesterday"),
        ("started_at", "2026-02-30T12:00"), ("time_zone", "Mars & Venus"),
        ("frequency", "hourly"), ("page_url", "javascript:alert(1)"), ("page_url", "not a page"),
        ("request_id", String(repeating: "r", count: 201)), ("email", "nobody"),
        ("email", "a@b"), ("tried", String(repeating: "t", count: 201)),
        ("article", String(repeating: "a", count: 201)), ("website", "https://spam.example"),
    ])
    func `a field that cannot be right is named, linked and kept`(field: String, value: String)
        throws
    {
        let page = visit.post("/report", try form(field, value))

        #expect(page.status == 422)
        #expect(page.title == "Error: Report an error – Acme help")
        #expect(page.text.contains(#"<div class="problems" role="alert" tabindex="-1" autofocus>"#))
        #expect(page.text.contains("<a href=\"#\(field)\">"))
        #expect(page.text.contains("id=\"\(field)\""))
        #expect(page.text.contains("id=\"\(field)-mistake\"><span class=\"hidden\">Error: </span>"))
        let kept = page.values(of: field) + page.attributes("value")
        #expect(kept.contains(value))
        #expect(try visit.records.reports(after: nil, limit: 1).isEmpty)
    }

    @Test func `a time that is none is shown as text, since a date field would drop it`() throws {
        let page = visit.post("/report", try form("started_at", "yesterday"))

        #expect(
            page.text.contains(
                #"<input id="started_at" name="started_at" type="text" value="yesterday""#))
    }

    @Test func `the field for programs is shown when it is not empty`() throws {
        let page = visit.post("/report", try form("website", "https://spam.example"))

        #expect(!page.text.contains(#"<div class="trap">"#))
        #expect(page.values(of: "website") == ["https://spam.example"])
    }

    @Test(arguments: ["", "forged", String(repeating: "A", count: 48)])
    func `a form without a good token comes back with a fresh one`(token: String) throws {
        let page = visit.post("/report", try form("form_token", token))
        let fresh = try #require(page.values(of: "form_token").first)

        #expect(page.status == 422)
        #expect(page.text.contains("press “Send report” again"))
        #expect(page.values(of: "summary") == ["It fails"])
        #expect(fresh != token)
        #expect(visit.post("/report", try form("form_token", fresh)).status == 303)
    }

    @Test func `a form that was open for more than a week is asked to be sent again`() throws {
        let form = try form("system", "Linux")
        visit.pass(seconds: 8 * 86_400)

        let page = visit.post("/report", form)

        #expect(page.status == 422)
        #expect(page.values(of: "system") == ["Linux"])
    }

    @Test func `an empty form lists what is missing`() throws {
        let page = visit.post("/report", [])

        #expect(page.status == 422)
        #expect(page.text.contains("Enter what happened"))
    }

    /// What breaks a page whose escaping is careless.
    static let hostile = [
        #""><script>alert(1)</script>"#, "'\u{301} onfocus='x", "\"\u{301} autofocus=\"\u{301}x",
        "</textarea><b>", "{{summary}} {{{html}}}", "&lt;b&gt; &amp;", "<!-- ]]> -->",
        "Ünï ✓ 漢字 🙃 \u{202E}rtl", "\\\" \\' `${x}`", "<\u{301}img src=x>", "\u{200D}\"\u{200D}<",
    ]

    @Test(arguments: hostile)
    func `every value survives a refusal, whatever it holds`(text: String) throws {
        let fields = [
            "code", "summary", "started_at", "time_zone", "article", "browser", "system",
            "page_url", "request_id", "email", "website",
        ]
        let form =
            fields.map { ($0, "\($0) \(text)") }
            + [
                ("description", "\n\(text)\n"), ("frequency", text), ("tried", text),
                ("tried", "b"),
            ]

        let page = visit.post("/report", form)

        #expect(page.status == 422)
        for field in fields {
            #expect(page.values(of: field) == ["\(field) \(text)"])
        }
        #expect(page.area("description") == "\n\(text)\n")
        #expect(page.values(of: "tried").suffix(2) == [text, "b"])
        #expect(page.chosenOptions == [text])
        #expect(page.foreignScripts.isEmpty)
        #expect(page.text.between("<b>", "</b>").isEmpty)
    }

    @Test(arguments: hostile)
    func `whatever a link fills in is text`(text: String) throws {
        let page = visit.get(
            "/report", [("summary", text), ("code", text), ("article", text), ("tried", text)])

        #expect(page.status == 200)
        #expect(page.values(of: "summary") == [text])
        #expect(page.foreignScripts.isEmpty)
    }

    @Test func `files of a field that nobody asked for are left out`() throws {
        var request = Request(
            method: .post, path: "/report",
            form: Fields([("form_token", try visit.token()), ("summary", "With a picture")]))
        request.files = [
            FormFile(name: "picture", fileName: "a.png", contentType: "image/png", size: 9)
        ]

        #expect(visit.router.respond(to: request).status == .seeOther)
    }
}
