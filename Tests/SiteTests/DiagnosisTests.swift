import FoundationEssentials
import HTTPServer
import Handrail
@testable import Site
import Testing
import Web

struct DiagnosisTests {
    let visit: Visit

    init() throws { visit = try Visit() }

    private func diagnose(
        _ text: String = "", files: [FormFile] = [], with visit: Visit? = nil,
        from client: String = "203.0.113.7"
    ) -> Answer {
        Answer(
            (visit ?? self.visit).router.respond(
                to: Request(
                    method: .post, path: "/diagnose", form: Fields([("q", text)]), files: files,
                    origin: Origin(client: IPAddress(client), scheme: "https", host: nil))))
    }

    @Test func `the form asks for a text or a recording, and says how to make one`() {
        let page = visit.get("/diagnose")

        #expect(page.status == 200)
        #expect(page.text.contains(#"enctype="multipart/form-data""#))
        #expect(page.area("q-text") == "")
        #expect(page.text.contains(#"name="recording" type="file""#))
        for words in ["Chrome", "Firefox", "Safari", "50 MB", "we take out cookies"] {
            #expect(page.text.contains(words), "\(words)")
        }
        #expect(visit.get("/").attributes("href").contains("/diagnose"))
    }

    @Test func `a link can bring a text along`() {
        let page = visit.get("/diagnose", [("q", "502 <b>")])

        #expect(page.area("q-text") == "502 <b>")
        #expect(page.heading == "Find out what failed")
    }

    @Test func `a pasted page says what was read in it, without a token`() {
        let page = diagnose(
            "<html>\n<title>502 Bad Gateway</title>\n<hr>nginx\nRay ID: 8f3c1b2a9d7e6f50\n</html>")

        #expect(page.status == 200)
        #expect(page.heading == "What we found")
        #expect(page.text.contains("502 Bad Gateway from nginx"))
        #expect(page.text.contains(#"<a class="chip" href="/codes/502">"#))
        #expect(
            page.attributes("href").contains { $0.hasPrefix("/report?code=502&request_id=8f3c") })
        #expect(page.area("q-text")?.contains("<hr>nginx") == true)
        #expect(visit.searches().isEmpty)
    }

    @Test func `a text that nobody knows is met with what to do`() {
        let page = diagnose("xylophone zebra quux")

        #expect(page.status == 200)
        #expect(page.text.contains("Nothing in it is known here"))
        #expect(page.attributes("href").contains { $0.hasPrefix("/report?summary=xylophone") })
    }

    @Test func `an empty form comes back with what is missing`() {
        let page = diagnose("  \n")

        #expect(page.status == 422)
        #expect(page.title.hasPrefix("Error: "))
        #expect(
            page.text.contains(
                ##"<a href="#q-text">Paste what you see, or choose a recording</a>"##))
    }

    @Test func `a recording shows its failures, sentences first`() throws {
        let page = diagnose(files: [RecordingSamples.file()])
        let text = page.text
        let sentence = try #require(text.firstRange(of: "&lt;an upstream limit&gt;"))
        let table = try #require(text.firstRange(of: "<table>"))

        #expect(page.status == 200)
        #expect(
            text.contains(
                "2 of 120 requests failed, and 1 was slow: 2 min 3 s recorded in Firefox 131."))
        #expect(sentence.lowerBound < table.lowerBound)
        #expect(text.contains("<code>POST /api/&lt;ask&gt;?page=2</code>"))
        #expect(text.contains("a gateway (nginx)"))
        #expect(text.contains("60.0 s"))
        #expect(text.contains("net::ERR_SOMETHING_ELSE"))
        #expect(text.contains("12 cookies and 3 tokens and keys."))
        #expect(page.attributes("href").contains("/codes/504"))
        #expect(page.attributes("href").contains("/articles/fix-a-502"))
    }

    @Test func `a report begins with what the recording showed`() {
        let page = diagnose(files: [RecordingSamples.file()])

        #expect(
            page.attributes("href").contains {
                $0.hasPrefix("/report?code=504&request_id=8f3c-1b2a&summary=2%20of%202%20failures")
            })
    }

    @Test func `the clean file can be fetched for a day, as a download and nothing else`() throws {
        let page = diagnose(files: [try RecordingSamples.upload(#"{"log":"clean"}"#)])
        let link = try #require(
            page.attributes("href").first { $0.hasPrefix("/diagnose/files/") })
        let response = visit.router.respond(to: Request(path: link))
        let answer = Answer(response)

        #expect(answer.status == 200)
        #expect(response.file?.count == 15)
        #expect(
            answer.header("Content-Disposition")
                == ContentDisposition.attachment("clean-recording.har"))
        #expect(answer.header("Content-Security-Policy") == "default-src 'none'; sandbox")
        #expect(answer.header("Cache-Control") == "no-store")
        #expect(answer.header("Content-Type") == "application/json")
        visit.pass(seconds: 90_000)
        #expect(visit.get(link).status == 404)
    }

    @Test func `a clean file that cannot be kept is told of, and what it shows is shown`() throws {
        let page = diagnose(files: [RecordingSamples.file()])
        let kept = diagnose(files: [try RecordingSamples.upload("{}")])

        #expect(page.text.contains("The clean file could not be kept right now."))
        #expect(page.text.contains("2 of 120 requests failed"))
        #expect(!kept.text.contains("could not be kept"))
    }

    @Test func `a report can be sent with the clean file`() throws {
        let page = diagnose(files: [try RecordingSamples.upload("{}")])
        let link = try #require(page.attributes("href").first { $0.contains("held=") })

        #expect(link.hasPrefix("/report?code=504&request_id=8f3c-1b2a&summary="))
        #expect(page.text.contains("Send a report with it"))
        let form = visit.follow(link)
        #expect(form.status == 200)
        #expect(form.values(of: "held").count == 1)
        #expect(form.text.contains("acme.har"))
    }

    @Test(arguments: ["x", "../../secret", "0123456789abcdef0123456789abcdef"])
    func `no other file can be had`(name: String) {
        #expect(visit.get("/diagnose/files/\(name)").status == 404)
    }

    @Test func `a recording without failures says so, and draws nothing`() {
        var findings = RecordingFindings()
        findings.isRecording = true
        findings.isComplete = true
        findings.count = 3
        let page = diagnose(files: [RecordingSamples.file(findings)])

        #expect(page.text.contains("None of 3 requests failed"))
        #expect(page.text.contains("record again"))
        #expect(page.text.contains("Nothing had to be removed"))
        #expect(!page.text.contains("<table>"))
        #expect(!page.text.contains("<svg"))
    }

    @Test func `what was wrong with the recording is told`() {
        var findings = RecordingSamples.findings
        findings.isComplete = false
        findings.problems = ["It ends in the middle of request 120."]
        let page = diagnose(files: [RecordingSamples.file(findings)])

        #expect(page.text.contains("The recording is not complete"))
        #expect(page.text.contains("in the middle of request 120"))
    }

    @Test(arguments: [
        (RecordingSamples.file(nil, name: "<cat>.png"), "is no recording"),
        (RecordingSamples.file(RecordingFindings()), "is no recording"),
        (RecordingSamples.file(nil, size: 0), "is empty"),
    ])
    func `a wrong file comes back with the text that was typed`(file: FormFile, words: String) {
        let page = diagnose("502 here", files: [file])

        #expect(page.status == 422)
        #expect(page.text.contains(words))
        #expect(page.area("q-text") == "502 here")
        #expect(!page.text.contains("<cat>"))
    }

    @Test func `a file over the limit says how large it may be`() {
        var file = RecordingSamples.file(nil)
        file.refusal = .contentTooLarge(limit: 50_000_000)

        #expect(diagnose(files: [file]).text.contains("is too large"))
    }

    @Test func `one client may check thirty recordings an hour, and texts without end`() throws {
        let visit = try Visit(limits: SiteLimits())
        for _ in 0..<30 {
            #expect(diagnose(files: [RecordingSamples.file()], with: visit).status == 200)
        }
        let page = diagnose("502 here", files: [RecordingSamples.file()], with: visit)

        #expect(page.status == 429)
        #expect(page.area("q-text") == "502 here")
        #expect(diagnose("502", with: visit).status == 200)
        #expect(
            diagnose(files: [RecordingSamples.file()], with: visit, from: "203.0.113.8").status
                == 200)
    }
}
