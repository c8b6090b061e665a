import Handrail
import Testing
import TestSupport

struct ComparisonTests {
    private func request(_ values: String...) -> ComparisonRequest {
        ComparisonRequest(values) { Samples.content.code($0)?.code }
    }

    @Test func `codes are read from one list or from many fields`() {
        #expect(request("502,503").found == ["502", "503"])
        #expect(request("502", "503").found == ["502", "503"])
        #expect(request("502 503;504").found == ["502", "503", "504"])
    }

    @Test func `a code asked for twice stands once, in its own spelling`() {
        #expect(request("502,502,err_connection_reset").found == ["502", "ERR_CONNECTION_RESET"])
    }

    @Test func `an unknown code is named`() {
        #expect(request("502,999,<b>").unknown == ["999", "<b>"])
    }

    @Test func `what does not fit side by side is named`() {
        let many = ComparisonRequest(["1,2,3,4,5,6,7,8"]) { $0 }
        #expect(many.found == ["1", "2", "3", "4", "5", "6"])
        #expect(many.leftOut == ["7", "8"])
    }

    @Test func `a row differs when its answers do`() throws {
        let codes = Samples.codes.filter { ["502", "504"].contains($0.code) }
        let rows = Comparison(codes, in: Samples.content).rows
        let breaks = try #require(rows.first { $0.question == "Where it breaks" })
        let meaning = try #require(rows.first { $0.question == "Meaning" })
        #expect(!breaks.differs)
        #expect(meaning.differs)
    }

    @Test func `the first step comes from the article to follow`() throws {
        let rows = Comparison(Samples.codes, in: Samples.content).rows
        let first = try #require(rows.first { $0.question == "First step" })
        #expect(first.answers.prefix(2) == ["Report it", "Reload the page once"])
    }
}
