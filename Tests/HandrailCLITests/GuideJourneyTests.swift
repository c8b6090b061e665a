import Foundation
import TestSupport
import Testing

/// The guide of a shipped article in the running program, and what it counts.
struct GuideJourneyTests {
    private let path = "/articles/fix-a-502-step-by-step/guide"

    private func token(_ server: RunningServer) throws -> String {
        let page = try #require(server.get("\(path)?code=502")).body
        let match = try #require(page.firstMatch(of: /name="form_token" value="([^"]+)"/))
        return String(match.1)
    }

    private func location(_ reply: Reply?) throws -> String {
        let reply = try #require(reply)
        #expect(reply.status == 303)
        return try #require(reply["Location"])
    }

    @Test func `what 30 people say of a step is shown after the next start`() throws {
        let data = try TemporaryFolder()
        let server = try RunningServer(data: data.path)
        for person in 0..<30 {
            let outcome = person < 12 ? "worked" : "not_yet"
            let form = [
                ("form_token", try token(server)), ("step", "reload-the-page-once"),
                ("outcome", outcome), ("code", "502"),
            ]
            // Sent twice, as an impatient person does.
            let first = try location(server.post(path, form))
            #expect(try location(server.post(path, form)) == first)
        }
        #expect(server.stop() == 0)

        let next = try RunningServer(data: data.path)
        let sentence = "solved it for 40 % of 30 people"
        #expect(next.get(path)?.body.contains(sentence) == true)
        #expect(next.get("/articles/fix-a-502-step-by-step")?.body.contains(sentence) == true)
        #expect(next.stop() == 0)
    }

    @Test func `the last “Still broken” opens the report form with all that was tried`() throws {
        let data = try TemporaryFolder()
        let server = try RunningServer(data: data.path)
        var form = [("form_token", try token(server)), ("code", "502")]
        var location = ""
        var page = try #require(server.get(path)).body
        for _ in 0..<9 {
            let step = try #require(page.firstMatch(of: /name="step" value="([^"]+)"/)).1
            location = try self.location(
                server.post(path, form + [("step", String(step)), ("outcome", "not_yet")]))
            form.append(("tried", String(step)))
            page = try #require(server.get(String(location.prefix { $0 != "#" }))).body
        }
        #expect(location.hasPrefix("/report?code=502&article=fix-a-502-step-by-step&tried="))
        #expect(page.matches(of: /name="tried" value="[^"]+" checked/).count == 9)
        #expect(server.stop() == 0)
    }
}
