import Handrail
import Indexing
import TestSupport
import Testing

struct OperatorTests {
    let site: SmallSite

    init() throws {
        site = try SmallSite(
            [
                Article("together", "It says bad gateway here.", codes: ["502"], tags: ["VPN"]),
                Article("apart", "A gateway that is bad.", codes: ["504"], tags: ["proxy"]),
                Article(
                    "tunnel", "A gateway of a tunnel.", codes: ["502"], tags: ["vpn", "proxy"]),
                Article("garden", "Flowers and a fence."),
            ], codes: [Samples.code("502", "Bad Gateway", side: .gateway, article: nil)],
            topics: [Samples.topic])
    }

    private func found(_ text: String) throws -> Set<String> { Set(try site.articles(text)) }

    @Test func `all words go before some`() throws {
        #expect(try site.articles("tunnel gateway").first == "tunnel")
    }

    @Test func `quoted words stand side by side`() throws {
        #expect(try found(#""bad gateway""#) == ["together"])
        #expect(try found(#"“Bad Gateways”"#) == ["together"])
        #expect(try found(#"gateway "of a tunnel""#) == ["tunnel"])
    }

    @Test func `two quotes must both hold`() throws {
        #expect(try found(#""bad gateway" "it says""#) == ["together"])
    }

    @Test func `a word with a hyphen before it is not there`() throws {
        #expect(try found("gateway -bad") == ["tunnel"])
    }

    @Test func `a code, a tag and a kind choose what is found`() throws {
        #expect(try found("gateway code:502") == ["together", "tunnel"])
        #expect(try found("gateway tag:vpn") == ["together", "tunnel"])
        #expect(try found("gateway tag:VPN tag:proxy") == ["tunnel"])
        #expect(try found("gateway tag:vpn -tunnel code:502") == ["together"])
        #expect(try site.edition.search("kind:faq maintenance").hits.map(\.kind) == [.faq])
    }

    @Test func `operators alone list what they choose`() throws {
        #expect(try found("tag:proxy") == ["apart", "tunnel"])
        #expect(try site.edition.search("code:502").hits.map(\.slug).contains("502"))
    }

    @Test(arguments: [
        #""flowers gateway""#, "flowers code:599", "flowers tag:unknown", "flowers -fence",
        #"flowers "fence vpn""#,
    ])
    func `what finds nothing is searched for without its operators`(text: String) throws {
        #expect(try found(text).contains("garden"))
    }

    @Test func `a kind stays when the other operators are dropped`() throws {
        let hits = try site.edition.search("kind:article flowers tag:unknown").hits
        #expect(hits.map(\.slug) == ["garden"])
    }

    @Test func `a pasted line has no operators`() throws {
        let line = "upstream -gateway tag:vpn" + String(repeating: " more", count: 40)
        #expect(try found(line).contains("together"))
    }
}
