import Handrail
import Testing

struct ReportReferenceTests {
    @Test func `a reference reads well on the phone`() throws {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<200 {
            let text = ReportReference.random(using: &generator).description
            #expect(text.wholeMatch(of: /HR-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}/) != nil)
        }
    }

    @Test(arguments: ["", "short", String(repeating: "a", count: 42) + "/", "../../etc/passwd"])
    func `a text that cannot be a token is none`(text: String) {
        #expect(ReportToken(text) == nil)
    }

    @Test func `43 characters of base64url are a token`() {
        #expect(ReportToken(String(repeating: "aB3-_", count: 8) + "xyz") != nil)
    }
}
