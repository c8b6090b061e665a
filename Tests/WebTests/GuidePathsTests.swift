import HTTPServer
import Handrail
import Testing
import Web

struct GuidePathsTests {
    private let trail = {
        var trail = GuideTrail(
            tried: ["reload", "clear-ü&=#"], skipped: ["wait"], code: "ERR_A B",
            isStep: { _ in true })
        trail.run = "t"
        return trail
    }()

    @Test func `an address of a guide holds all that was done, and begins at the content`() {
        #expect(
            Paths.guide("fix-a-502", at: "vpn", trail)
                == "/articles/fix-a-502/guide?step=vpn&tried=reload&tried=clear-%C3%BC%26%3D%23&skipped=wait&code=ERR_A%20B&run=t#main"
        )
        #expect(Paths.guide("fix", at: nil, GuideTrail { _ in true }) == "/articles/fix/guide#main")
        #expect(Paths.guide("fix", code: "502") == "/articles/fix/guide?code=502")
        #expect(Paths.guide("fix") == "/articles/fix/guide")
    }

    @Test func `what an address holds is read again`() throws {
        let link = Paths.guideEnd("fix", .notYet, at: "vpn", trail)
        let query = link.prefix { $0 != "#" }.split(separator: "?")[1]
        let fields = Fields.parse(urlEncoded: String(query))
        #expect(fields["result"] == "not_yet")
        #expect(fields.all("tried") == trail.tried)
        #expect(fields.all("skipped") == trail.skipped)
        #expect(fields["code"] == trail.code)
    }

    @Test func `the report form is told what was tried and skipped`() {
        #expect(
            Paths.report(code: "502", article: "fix", tried: ["a", "b"], skipped: ["c"])
                == "/report?code=502&article=fix&tried=a&tried=b&skipped=c")
    }
}
