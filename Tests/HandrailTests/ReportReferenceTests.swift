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

    @Test(arguments: [
        "HR-7F3K-92QX", "hr-7f3k-92qx", "7f3k92qx", "HR7F3K92QX", " HR 7F3K 92QX ",
        "HR–7F3K–92QX", "hr_7f3k.92qx",
    ])
    func `a reference is read as people type it`(text: String) {
        #expect(ReportReference(typed: text)?.description == "HR-7F3K-92QX")
    }

    @Test func `letters that look like digits are read as those`() {
        #expect(ReportReference(typed: "HR-OIL0-ol1i")?.description == "HR-0110-0111")
        #expect(ReportReference(typed: "HRHR-HRHR")?.description == "HR-HRHR-HRHR")
    }

    @Test(arguments: [
        "", "HR-", "HR-7F3K-92Q", "HR-7F3K-92QXX", "HR-7F3K-92QU", "HR-7F3K-92Q!", "7F3K",
        "HR-7F3K-92Q\u{301}X", String(repeating: " ", count: 100) + "7F3K92QX",
    ])
    func `a text that is no reference is none`(text: String) {
        #expect(ReportReference(typed: text) == nil)
    }

    @Test(arguments: ["", "short", String(repeating: "a", count: 42) + "/", "../../etc/passwd"])
    func `a text that cannot be a token is none`(text: String) {
        #expect(ReportToken(text) == nil)
    }

    @Test func `43 characters of base64url are a token`() {
        #expect(ReportToken(String(repeating: "aB3-_", count: 8) + "xyz") != nil)
    }
}
