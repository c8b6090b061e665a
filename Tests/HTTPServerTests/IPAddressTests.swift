import Glibc
import Testing

@testable import HTTPServer

struct IPAddressTests {
    @Test(arguments: [
        ("0.0.0.0", "0.0.0.0"), ("255.255.255.255", "255.255.255.255"),
        ("192.0.2.1", "192.0.2.1"), ("::", "::"), ("::1", "::1"), ("1::", "1::"),
        ("2001:DB8:0:0:0:0:0:1", "2001:db8::1"), ("2001:db8::0001", "2001:db8::1"),
        ("2001:db8:0:1:1:1:1:1", "2001:db8:0:1:1:1:1:1"), ("2001:0:0:1:0:0:0:1", "2001:0:0:1::1"),
        ("2001:db8:0:0:1:0:0:1", "2001:db8::1:0:0:1"), ("1:2:3:4:5:6:7::", "1:2:3:4:5:6:7:0"),
        ("::2:3:4:5:6:7:8", "0:2:3:4:5:6:7:8"), ("fe80::1%eth0", "fe80::1"),
        ("::ffff:192.0.2.1", "192.0.2.1"), ("::FFFF:c000:201", "192.0.2.1"),
        ("64:ff9b::192.0.2.1", "64:ff9b::c000:201"), ("1:2:3:4:5:6:1.2.3.4", "1:2:3:4:5:6:102:304"),
        ("::1.2.3.4", "::102:304"),
    ])
    func `an address is read and written in one way`(text: String, canonical: String) throws {
        let address = try #require(IPAddress(text))

        #expect(address.description == canonical)
        #expect(IPAddress(canonical) == address)
    }

    @Test(arguments: [
        "", " ", "1", "1.2.3", "1.2.3.4.5", "1.2.3.", ".1.2.3", "1..2.3", "01.2.3.4", "1.2.3.04",
        "256.1.1.1", "1.2.3.999", "1.2.3.4000", "0x1.2.3.4", "1.2.3.4 ", " 1.2.3.4", "+1.2.3.4",
        "1.2.3.4%eth0", "1.2.3.4:80", "١.2.3.4", ":", ":::", "1:2", ":1", "1:", "1::2::3", "::1::",
        "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "1:2:3:4:5:6:7:8::", "::1:2:3:4:5:6:7:8",
        "12345::", "g::", "::1%", "[::1]", "1.2.3.4::", "::1.2.3.4:5", "::1.2.3", "::01.2.3.4",
        "1:2:3:4:5:6:7:1.2.3.4", "::ffff:1.2.3.256", "-1::", "unknown", "localhost", "::1\0",
        String(repeating: "0:", count: 40), "fe80::1%" + String(repeating: "a", count: 100),
    ])
    func `what is no address is none`(text: String) {
        #expect(IPAddress(text) == nil)
    }

    @Test(arguments: [
        ("192.0.2.1", "192.0.2.1"), ("::ffff:192.0.2.1", "192.0.2.1"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::"), ("::1", "::"),
    ])
    func `limits count IPv6 by its first half`(text: String, network: String) {
        #expect(IPAddress(text)?.network == IPAddress(network))
    }

    @Test func `only IPv4 is IPv4`() {
        #expect(IPAddress("10.0.0.1")?.isIPv4 == true)
        #expect(IPAddress("::ffff:10.0.0.1")?.isIPv4 == true)
        #expect(IPAddress("::10.0.0.1")?.isIPv4 == false)
        #expect(IPAddress("64:ff9b::10.0.0.1")?.isIPv4 == false)
    }

    @Test(arguments: ["192.0.2.1", "2001:db8::1", "::ffff:192.0.2.1", "0.0.0.0", "::"])
    func `the system's address is the same as its text`(text: String) throws {
        var list: UnsafeMutablePointer<addrinfo>?
        try #require(getaddrinfo(text, "80", nil, &list) == 0)
        defer { freeaddrinfo(list) }
        let address = try #require(list?.pointee.ai_addr)

        #expect(IPAddress(address) == IPAddress(text))
    }

    @Test func `a Unix socket has no address`() {
        var address = sockaddr()
        address.sa_family = sa_family_t(AF_UNIX)

        #expect(IPAddress(&address) == nil)
    }

    @Test(arguments: [
        ("192.0.2.1", "192.0.2.1"), ("192.0.2.1:80", "192.0.2.1"), ("192.0.2.1:_p.x", "192.0.2.1"),
        ("[2001:db8::1]", "2001:db8::1"), ("[2001:db8::1]:4711", "2001:db8::1"),
        ("[::ffff:192.0.2.1]:1", "192.0.2.1"),
    ])
    func `a node has an address and a port that is dropped`(node: String, address: String) {
        #expect(IPAddress(node: node)?.description == address)
    }

    @Test(arguments: [
        "", "unknown", "_hidden", "_gazonk:80", "2001:db8::1", "[2001:db8::1", "[192.0.2.1]",
        "[::1]80", "[::1]:", "192.0.2.1:", "192.0.2.1:x", "192.0.2.1:123456", "192.0.2.1:_",
        "192.0.2.1:_a b", "192.0.2.1:80:80", "[]", "[", "]", ":80", "[::1]]", "localhost:80",
    ])
    func `a node that is no address has none`(node: String) {
        #expect(IPAddress(node: node) == nil)
    }
}
