import Foundation
import Testing

struct CodeCommandTests {
    @Test func `a code is explained by its name, in capitals or not`() throws {
        let result = try Program.run(["code", "err_connection_reset"])
        #expect(result.code == 0)
        #expect(result.output.hasPrefix("ERR_CONNECTION_RESET "))
        #expect(result.output.contains("\nAll about it  /codes/ERR_CONNECTION_RESET\n"))
    }

    @Test(
        arguments: [
            (["bad gateway"], "502"), (["bad", "gateway"], "502"), (["HTTP/1.1 502"], "502"),
            (["error 502"], "502"), (["err connection reset"], "ERR_CONNECTION_RESET"),
            (["ERR_CONECTION_RESET"], "ERR_CONNECTION_RESET"),
        ])
    func `a code is explained by what shows it`(words: [String], code: String) throws {
        let result = try Program.run(["code"] + words)
        #expect(result.code == 0, "\(result.complaint)")
        #expect(result.output.hasPrefix("We recognised \(code) "), "\(result.output)")
        #expect(result.output.contains("\n\n\(code) "))
    }

    @Test func `a code is found in a page from standard input`() throws {
        let result = try Program.run(["code"], input: SearchCommandTests.page)
        #expect(result.code == 0)
        #expect(result.output.hasPrefix("We read: 502 Bad Gateway from nginx, request id "))
    }

    @Test func `a code is told in JSON as programs get it from the site`() throws {
        let result = try Program.run(["code", "bad gateway", "--json"])
        let object = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
        let answer = try #require(object as? [String: Any])
        #expect(answer["code"] as? String == "502")
        #expect(
            Set(answer.keys) == [
                "code", "name", "family", "meaning", "relation", "side", "retry", "retryable",
                "fixedBy", "causes", "article", "aliases", "reference",
            ])
    }

    @Test func `a code that is not known names those that are near`() throws {
        let result = try Program.run(["code", "599"])
        #expect(result.code == 1)
        #expect(result.output.isEmpty)
        #expect(
            result.complaint.hasPrefix("handrail: no code is called “599”: near it are 5"),
            "\(result.complaint)")
    }

    @Test func `a text that is like no code leads to the search`() throws {
        let result = try Program.run(["code", "qwxzy"])
        #expect(result.code == 1)
        #expect(
            result.complaint
                == "handrail: no code is called “qwxzy”: handrail search looks for it in the articles\n"
        )
    }
}
