import Handrail
import TestSupport
import Testing

struct HTTPSAddressTests {
    @Test(arguments: [
        ("https://chat.example", "https://chat.example", "chat.example"),
        ("https://chat.example/a?b=c%20d", "https://chat.example", "chat.example"),
        ("HTTPS://Chat.Example:8443/", "https://chat.example:8443", "chat.example"),
        ("https://chat.example?x", "https://chat.example", "chat.example"),
        ("https://localhost/", "https://localhost", "localhost"),
    ])
    func `an address has an origin and a host`(text: String, origin: String, host: String) throws {
        let address = try #require(HTTPSAddress(text))

        #expect(address.url == text)
        #expect(address.origin == origin)
        #expect(address.host == host)
    }

    @Test(arguments: [
        "", "https://", "http://chat.example", "chat.example", "//chat.example", "https:///path",
        "https://a b.example", "https://chat.example/ x", "https://user:pass@chat.example",
        "https://user@chat.example", "https://chat.example#part", "https://chat.example:",
        "https://chat.example:0", "https://chat.example:99999", "https://chat.example:80:80",
        "https://.example", "https://chat..example", "https://chat.example.", "https://-a.example",
        "https://*.example", "https://chat.example;script-src *", "https://chat.example,b.example",
        "https://chat.example'", "https://chät.example", "https://[::1]/", "https://a\n.example",
        "https://a_b.example", "javascript:alert(1)",
    ])
    func `what could not be asked safely is no address`(text: String) {
        #expect(HTTPSAddress(text) == nil)
    }

    @Test func `whatever is taken, its origin holds nothing that a policy would read`() {
        var numbers = SeededNumbers(seed: 20_261_124)
        let letters = Array("https://a.b-c:8/?#@ ;,*'\"\n\u{0}\u{e9}[]")
        for _ in 0..<20_000 {
            let tail = (0..<Int.random(in: 0...12, using: &numbers)).map { _ in
                letters.randomElement(using: &numbers) ?? "a"
            }
            guard let address = HTTPSAddress("https://" + String(tail)) else { continue }
            let rest = address.origin.dropFirst("https://".count)
            #expect(!rest.isEmpty)
            #expect(rest.utf8.allSatisfy { "abchpst0123456789.:-".utf8.contains($0) })
        }
    }
}
