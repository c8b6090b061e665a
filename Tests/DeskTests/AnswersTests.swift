import Foundation
import HTTPServer
import Handrail
import Records
import TestSupport
import Testing

/// The answers that the team shares, and how they get into a reply.
struct AnswersTests {
    let site: DeskSite
    let ada: DeskVisitor

    init() throws {
        site = try DeskSite()
        ada = try site.visitor("ada")
    }

    private func add(_ title: String, _ text: String, codes: String = "") throws -> Response {
        try ada.post(
            "/desk/answers", [("title", title), ("text", text), ("codes", codes)],
            from: "/desk/answers/new")
    }

    private func id(of title: String) throws -> Int64 {
        try #require(try site.records.answers().first { $0.content.title == title }).id
    }

    /// The reply on a page, as it stands in its field.
    private func reply(_ page: Response) throws -> String {
        let start = try #require(page.text.firstRange(of: "<textarea id=\"reply\""))
        let field = try #require(page.text[start.upperBound...].firstRange(of: ">\n"))
        return String(page.text[field.upperBound...].prefix { $0 != "<" })
    }

    @Test func `an answer is added, listed, changed and removed`() throws {
        #expect(try add("Wait", "Wait **a minute**.", codes: "502").status == .seeOther)
        let path = "/desk/answers/\(try id(of: "Wait"))"
        #expect(ada.get("/desk/answers").text.contains("<a href=\"\(path)\">Wait</a>"))
        #expect(ada.get(path).text.contains("<strong>a minute</strong>"))

        _ = try ada.post(
            path, [("title", "Wait longer"), ("text", "Later."), ("version", "1")], from: path)
        #expect(ada.get("/desk/answers").text.contains("Wait longer"))

        _ = try ada.post(path + "/remove", [], from: path)
        #expect(ada.get("/desk/answers").text.contains("There is none yet."))
        #expect(ada.get(path).status == .notFound)
    }

    @Test(arguments: [
        ("", "x", "", "Enter a title"), ("a", "", "", "Write the answer"),
        ("a", "x {{reporter.name}}", "", "Nothing is called {{reporter.name}}"),
        ("a", "[[no-such]]", "", "No article is called [[no-such]]"),
        ("a", "x", "502, 999", "No code is called 999"),
        ("a", String(repeating: "> ", count: 40) + "x", "", "Nest lists and quotations less"),
    ])
    func `what cannot be an answer comes back as it was typed`(
        _ title: String, _ text: String, _ codes: String, _ words: String
    ) throws {
        let page = try add(title, text, codes: codes)

        #expect(page.status == .unprocessableContent)
        #expect(page.text.contains(words))
        #expect(page.value(of: "codes") == nil || page.text.contains("value=\"\(codes)\""))
        #expect(try site.records.answers().isEmpty)
    }

    @Test func `an answer that somebody changed meanwhile keeps both`() throws {
        _ = try add("Wait", "First")
        let path = "/desk/answers/\(try id(of: "Wait"))"
        func change(_ text: String, version: String) throws -> Response {
            try ada.post(
                path, [("title", "Wait"), ("text", text), ("version", version)], from: path)
        }
        #expect(try change("Second", version: "1").status == .seeOther)

        let page = try change("Third", version: "1")

        #expect(page.status == .conflict)
        #expect(page.text.contains("Third</textarea>"))
        #expect(page.value(of: "version") == "2")
        #expect(try site.records.answers().first?.content.text == "Second")
    }

    @Test func `an answer in a reply has its fields filled in`() throws {
        _ = try add(
            "Article",
            "{{report.reference}}, {{reporter.code}}: {{article.title}}, see {{article.link}} and [[502-or-503]]. {{agent.name}}"
        )
        let reference = try site.report(1)

        let page = ada.get(
            "/desk/reports/\(reference)", [("answer", "\(try id(of: "Article"))")])

        let base = "https://help.acme.example/articles"
        #expect(
            try reply(page)
                == "\(reference), 502: Fix a 502 Bad Gateway, see [Fix a 502 Bad Gateway](\(base)/fix-a-502) and [502 or 503?](\(base)/502-or-503). ada"
        )
    }

    @Test func `an answer is put behind what was written, and what it lacks stays in sight`()
        throws
    {
        _ = try add("Code", "You saw {{reporter.code}}.")
        let reference = try site.report(1, code: "")
        let path = "/desk/reports/\(reference)"

        let page = try ada.post(
            path + "/reply",
            [
                ("reply", "Hello"), ("status", "solved"), ("act", "use"),
                ("answer", "\(try id(of: "Code"))"),
            ], from: path)

        #expect(page.status == .ok)
        #expect(try reply(page) == "Hello\n\nYou saw {{reporter.code}}.")
        #expect(page.text.contains("<option value=\"solved\" selected>"))
        let sent = try ada.post(
            path + "/reply",
            [("reply", "You saw {{reporter.code}}."), ("key", page.value(of: "key") ?? "")],
            from: path)
        #expect(sent.status == .unprocessableContent)
        #expect(sent.text.contains("Put words in place of {{reporter.code}}"))
    }

    @Test func `answers for the code of a report come first`() throws {
        _ = try add("About anything", "x")
        _ = try add("About gateways", "x", codes: "502 504")
        let page = ada.get("/desk/reports/\(try site.report(1))").text

        let fitting = try #require(page.firstRange(of: "About gateways"))
        let other = try #require(page.firstRange(of: "About anything"))
        #expect(fitting.lowerBound < other.lowerBound)
        #expect(page.contains("<optgroup label=\"For 502\">"))
    }

    @Test func `a preview shows the reply rendered and stores nothing`() throws {
        let reference = try site.report(1)
        let path = "/desk/reports/\(reference)"

        let page = try ada.post(
            path + "/reply",
            [
                ("reply", "# Do\n1. **First** <b>\n"), ("status", "open"), ("act", "preview"),
            ], from: path)

        #expect(page.status == .ok)
        #expect(page.text.contains("<h3>Do</h3>"))
        #expect(page.text.contains("<strong>First</strong> &lt;b&gt;"))
        #expect(page.text.contains("1. **First** &lt;b&gt;</textarea>"))
        #expect(page.text.contains("<option value=\"open\" selected>"))
        #expect(try site.records.messages(about: reference).isEmpty)
    }

    @Test(arguments: ["send", "preview"])
    func `a reply that is nested too deep comes back and says where`(_ act: String) throws {
        let reference = try site.report(1)
        let path = "/desk/reports/\(reference)"
        let text = "Words\n\n" + String(repeating: "> ", count: 40) + "deep"

        let page = try ada.post(
            path + "/reply",
            [("reply", text), ("act", act), ("key", ada.get(path).value(of: "key") ?? "")],
            from: path)

        #expect(page.status == .unprocessableContent)
        #expect(page.text.contains("line 3 is more than 32 deep"))
        #expect(page.text.contains("deep</textarea>"))
    }

    @Test func `the story shows replies rendered and visitors' words as they are`() throws {
        let reference = try site.report(1)
        for (author, key) in [(Message.Author.team, "1"), (.visitor, "2")] {
            _ = try site.records.add(
                FollowUp(
                    author: author, kind: .message, text: "**\(author)** <i>", key: key,
                    createdAt: site.now), to: reference)
        }

        let page = ada.get("/desk/reports/\(reference)").text

        #expect(page.contains("<strong>team</strong> &lt;i&gt;"))
        #expect(page.contains("<p class=\"words\">**visitor** &lt;i&gt;</p>"))
    }
}
