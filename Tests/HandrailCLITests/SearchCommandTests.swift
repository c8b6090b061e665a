import Foundation
import Testing

struct SearchCommandTests {
    static let page = """
        <html>
        <head><title>502 Bad Gateway</title></head>
        <body><center><h1>502 Bad Gateway</h1></center>
        <hr><center>nginx/1.25.3</center>
        <p>X-Request-ID: 4f2a9c1e-7b3d-4e8a-9c55-0d1e2f3a4b5c</p></body>
        </html>
        """

    @Test func `a search finds in the terminal what it finds on the page`() throws {
        let result = try Program.run(["search", "--limit", "5", "bad", "gateway"])
        #expect(result.code == 0)
        #expect(result.output.hasPrefix("We recognised 502 Bad Gateway in “bad gateway”.\n\n"))
        #expect(result.output.contains("\n502 Bad Gateway\nError code /codes/502\n  "))
        #expect(result.output.contains("\nArticle /articles/"))
        #expect(result.output.contains(" › "))
        #expect(result.output.hasSuffix("--limit shows up to 50\n"))
    }

    @Test(arguments: [[], ["-"]])
    func `an error page is read from standard input`(arguments: [String]) throws {
        let result = try Program.run(["search"] + arguments, input: SearchCommandTests.page)
        #expect(result.code == 0)
        let line =
            "We read: 502 Bad Gateway from nginx, request id 4f2a9c1e-7b3d-4e8a-9c55-0d1e2f3a4b5c."
        #expect(result.output.hasPrefix(line + "\n"), "\(result.output)")
    }

    @Test func `an input that is too long is read as far as it is searched for`() throws {
        let result = try Program.run(
            ["search"], input: "502 Bad Gateway\n" + String(repeating: "x 💥\n", count: 100_000))
        #expect(result.code == 0)
        #expect(result.output.contains("502 Bad Gateway"))
    }

    @Test func `another spelling is offered`() throws {
        let result = try Program.run(["search", "clear coookies"])
        #expect(result.output.contains("Did you mean “clear cookies”?"), "\(result.output)")
    }

    @Test func `every code of a text is named`() throws {
        let result = try Program.run(["search", "502 or 504"])
        #expect(result.output.hasPrefix("We recognised 502 Bad Gateway in “502”.\n"))
        #expect(result.output.contains("\nIt also names 504 Gateway Timeout.\n"))
    }

    @Test(arguments: [("article", "Article /"), ("faq", "Question /"), ("code", "Error code /")])
    func `results can be of one kind`(kind: String, line: String) throws {
        let result = try Program.run(["search", "502", "--kind", kind])
        let kinds = result.output.split(separator: "\n").filter {
            ["Article /", "Question /", "Error code /"].contains(where: $0.hasPrefix)
        }
        #expect(!kinds.isEmpty)
        #expect(kinds.allSatisfy { $0.hasPrefix(line) })
    }

    @Test func `nothing found ends with 1 and says what to try`() throws {
        let result = try Program.run(["search", "qwxzy"])
        #expect(result.code == 1)
        #expect(result.complaint.isEmpty)
        #expect(result.output.hasPrefix("Nothing found for “qwxzy”.\n\nWhat to try next\n"))
        #expect(result.output.contains("handrail search < error.html"))
        #expect(result.output.contains("\nWhere most people start\n"))
    }

    @Test func `nothing found names the codes that are near`() throws {
        let result = try Program.run(["search", "598"])
        #expect(result.output.contains("\nCodes that may be it\n  5"), "\(result.output)")
    }

    @Test func `nothing found of a kind says that others may have it`() throws {
        let result = try Program.run(["search", "--kind", "faq", "qwxzy"])
        #expect(result.code == 1)
        #expect(result.output.contains("  • Ask for every kind: this was for faq alone."))
    }

    @Test func `a search answers in JSON for programs`() throws {
        let result = try Program.run(["search", "502", "--json", "--kind", "code"])
        #expect(result.code == 0)
        let object = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
        let answer = try #require(object as? [String: Any])
        #expect(answer["query"] as? String == "502")
        #expect((answer["results"] as? [[String: Any]])?.first?["slug"] as? String == "502")
        let none = try Program.run(["search", "qwxzy", "--json"])
        #expect(none.code == 1)
        #expect(none.output.contains(#""total":0"#))
    }

    @Test func `help says what the exit code tells`() throws {
        let help = try Program.run(["search", "--help"]).output
        #expect(help.contains("Exits with 0 when something was found, with 1 when nothing was."))
        for word in ["--kind", "--color", "--json", "--limit", "standard input"] {
            #expect(help.contains(word))
        }
    }
}
