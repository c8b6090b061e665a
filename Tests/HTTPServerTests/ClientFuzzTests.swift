import Testing

@testable import HTTPServer

struct ClientFuzzTests {
    private static let seeds = [
        "for=192.0.2.1;proto=https;host=a.example, for=\"[2001:db8::1]:4711\"",
        "for=\"a\\\"b\", for=_x",
        "192.0.2.1, [2001:db8::1]:80, ::ffff:10.0.0.1", "10.0.0.0/8", "2001:db8::/32",
        "fe80::1%eth0", "1:2:3:4:5:6:1.2.3.4", "loopback, private, unix, 10.0.0.0/8",
    ]

    /// A seed with some bytes changed, removed and repeated, or only noise.
    private func text() -> String {
        var bytes = Array((ClientFuzzTests.seeds.randomElement() ?? "").utf8)
        if Int.random(in: 0..<10) == 0 {
            bytes = (0..<Int.random(in: 0...80)).map { _ in .random(in: 0...255) }
        }
        let alphabet = Array("0129afFx:.,;=/%[]\"\\ \t_-".utf8)
        for _ in 0..<Int.random(in: 0...8) where !bytes.isEmpty {
            let index = Int.random(in: 0..<bytes.count)
            switch Int.random(in: 0..<4) {
            case 0: bytes[index] = .random(in: 0...255)
            case 1: bytes[index] = alphabet.randomElement() ?? 0
            case 2: bytes.removeSubrange(index..<min(bytes.count, index + 3))
            default: bytes.insert(contentsOf: bytes[index...].prefix(5), at: index)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func `random and mutated text crashes nothing and fools nobody`() throws {
        let trusted = try TrustedProxies("10.0.0.0/8")
        let proxy = try #require(IPAddress("10.0.0.1"))
        let stranger = try #require(IPAddress("192.0.2.9"))
        let end = ContinuousClock.now + .seconds(0.5)
        while ContinuousClock.now < end {
            let (first, second) = (text(), text())
            if let address = IPAddress(first) { #expect(IPAddress(address.description) == address) }
            if let range = try? AddressRange(first) {
                #expect(try AddressRange(range.description) == range)
            }
            _ = try? TrustedProxies(first)
            for name in ["Forwarded", "X-Forwarded-For"] {
                let fields = [(name, first), (name, second), ("X-Forwarded-Host", first)]
                func origin(_ peer: IPAddress, _ more: [(String, String)] = []) -> Origin {
                    trusted.resolve(
                        peer: peer, headers: Headers(fields + more), host: "a", isSecure: true)
                }
                #expect(
                    origin(stranger) == Origin(client: stranger, scheme: "https", host: "a"))
                let resolved = origin(proxy)
                #expect(resolved.scheme == "http" || resolved.scheme == "https")
                #expect(resolved.host.map(Authority.isValid) == true)
                // What the nearest proxy adds as a field of its own is seen,
                // whatever the client sent.
                let own = name == "Forwarded" ? "for=192.0.2.9" : "192.0.2.9"
                #expect(origin(proxy, [(name, own)]).client == stranger)
            }
        }
    }

    @Test func `what a proxy adds to a field never names whom the client wants`() throws {
        let trusted = try TrustedProxies("10.0.0.0/8")
        let (proxy, client) = (IPAddress("10.0.0.1"), IPAddress("192.0.2.9"))
        let end = ContinuousClock.now + .seconds(0.5)
        while ContinuousClock.now < end {
            let headers = Headers([
                (
                    "Forwarded",
                    text()
                        + ", for=192.0.2.9;host=\"\(text().filter { $0 != "\"" && $0 != "\\" })\""
                )
            ])

            let origin = trusted.resolve(peer: proxy, headers: headers, host: nil, isSecure: false)

            #expect(origin.client == client || origin.client == proxy)
        }
    }
}
