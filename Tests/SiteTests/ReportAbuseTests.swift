import Handrail
import Site
import Testing
import Web

/// What programs that fill in forms meet, and what people in an outage do not.
struct ReportAbuseTests {
    @Test func `a form sent at once comes back whole and is sent a moment later`() throws {
        let visit = try Visit(limits: .init(clients: true))
        let form = [
            ("form_token", try visit.token()), ("summary", "Too <quick>"),
            ("description", "one\ntwo"), ("tried", "reload"),
        ]
        visit.pass(seconds: 1)

        let page = visit.post("/report", form)
        visit.pass(seconds: 1)
        let again = visit.post("/report", form)

        #expect(page.status == 422)
        #expect(
            page.text.contains(##"<a href="#send">Sent very quickly: press “Send report” again"##))
        #expect(page.text.contains(#"id="send" aria-describedby="send-mistake""#))
        #expect(page.values(of: "summary") == ["Too <quick>"])
        #expect(page.area("description") == "one\ntwo")
        #expect(page.values(of: "form_token").first == form[0].1, "it has waited as long by then")
        #expect(again.status == 303)
    }

    @Test func `the review may be asked for at once`() throws {
        let visit = try Visit(limits: .init(clients: true))
        let form = [("form_token", try visit.token()), ("summary", "x"), ("intent", "review")]

        #expect(visit.post("/report", form).status == 200)
    }

    @Test func `a form refused for a mistake keeps its token, so that it is stored once`() throws {
        let visit = try Visit()
        let token = try visit.token()

        let page = visit.post("/report", [("form_token", token), ("email", "nobody")])

        #expect(page.values(of: "form_token") == [token, token])
    }

    @Test func `thousands can report in an outage; beyond that all are asked to wait`() throws {
        let visit = try Visit(limits: .init(clients: true))
        let token = try visit.token()
        visit.pass(seconds: 2)
        let intake = visit.site.intake
        func send(_ number: Int) -> Bool {
            var report = Report()
            report.summary = "x"
            let client = "2001:db8:\(String(number / 20, radix: 16))::1"
            return
                (try? intake.take(
                    report, key: "k\(number)", about: nil, from: visit.request(from: client)))
                != nil
        }
        let taken = (0..<3_000).count(where: send)

        let page = visit.post("/report", [("form_token", token), ("summary", "One <more>")])

        #expect(taken == 3_000)
        #expect(page.status == 429)
        #expect(page.header("Retry-After") == "2")
        #expect(page.values(of: "summary") == ["One <more>"])
        #expect(page.text.contains("Very many people send reports right now"))
    }
}
