import Foundation
import Synchronization
import Testing
import Web

struct FormTokensTests {
    let secret = Secret.random()

    @Test func `a token is good for the form it was made for`() {
        let tokens = FormTokens(secret: secret)
        let token = tokens.issue(for: "report")
        #expect(tokens.accepts(token, for: "report"))
        #expect(!tokens.accepts(token, for: "feedback"))
    }

    @Test func `a token tells how old it is, to its own form only`() throws {
        let clock = Mutex(Date(timeIntervalSince1970: 1_795_449_600.5))
        let tokens = FormTokens(secret: secret, now: { clock.withLock(\.self) })
        let token = tokens.issue(for: "report")
        clock.withLock { $0 = $0.addingTimeInterval(90) }

        #expect(tokens.age(of: token, for: "report") == 90.5)
        #expect(tokens.age(of: token, for: "feedback") == nil)
        #expect(tokens.age(of: "", for: "report") == nil)
    }

    @Test func `two tokens differ`() {
        let tokens = FormTokens(secret: secret)
        #expect(tokens.issue(for: "report") != tokens.issue(for: "report"))
    }

    @Test func `a token changed anywhere is refused`() {
        let tokens = FormTokens(secret: secret)
        let token = tokens.issue(for: "report")
        for place in token.indices {
            var forged = token
            forged.replaceSubrange(place...place, with: token[place] == "A" ? "B" : "A")
            #expect(!tokens.accepts(forged, for: "report"))
        }
    }

    @Test(arguments: [
        "", "x", String(repeating: "A", count: 48), "☃", String(repeating: "=", count: 48),
    ])
    func `a text that is no token is refused`(text: String) {
        #expect(!FormTokens(secret: secret).accepts(text, for: "report"))
    }

    @Test func `another site's token is refused`() {
        let token = FormTokens(secret: .random()).issue(for: "report")
        #expect(!FormTokens(secret: secret).accepts(token, for: "report"))
    }

    @Test func `a token lives a week`() {
        let issued = Date(timeIntervalSince1970: 1_790_000_000)
        let token = FormTokens(secret: secret) { issued }.issue(for: "report")
        func accepts(after seconds: Double) -> Bool {
            FormTokens(secret: secret) { issued.addingTimeInterval(seconds) }
                .accepts(token, for: "report")
        }
        #expect(accepts(after: 6.9 * 86_400))
        #expect(!accepts(after: 7.1 * 86_400))
        #expect(!accepts(after: -120))
    }

    @Test func `one key leads to one private link, another site's secret to another`() {
        #expect(secret.reportToken(for: "k") == secret.reportToken(for: "k"))
        #expect(secret.reportToken(for: "k") != secret.reportToken(for: "l"))
        #expect(secret.reportToken(for: "k") != Secret.random().reportToken(for: "k"))
        #expect(secret.reportToken(for: "k") != nil)
    }

    @Test func `a voter is the same all day and another one tomorrow`() {
        let noon = Date(timeIntervalSince1970: 20_000 * 86_400 + 43_200)
        let voter = secret.person(client: "192.0.2.1", browser: "x", at: noon)
        #expect(secret.person(client: "192.0.2.1", browser: "x", at: noon + 3_600) == voter)
        #expect(secret.person(client: "192.0.2.1", browser: "x", at: noon + 86_400) != voter)
        #expect(secret.person(client: "192.0.2.2", browser: "x", at: noon) != voter)
    }
}
