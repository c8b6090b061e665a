import Testing

@testable import HTTPServer

struct AddressRangeTests {
    @Test(arguments: [
        ("10.0.0.0/8", "10.255.255.255"), ("10.0.0.0/8", "::ffff:10.1.2.3"),
        ("0.0.0.0/0", "1.2.3.4"),
        ("192.0.2.1", "192.0.2.1"), ("192.0.2.1/32", "192.0.2.1"),
        ("192.0.2.128/25", "192.0.2.255"),
        ("::1", "::1"), ("::1/128", "::1"), ("::/0", "2001:db8::1"), ("fc00::/7", "fdff::1"),
        ("2001:db8::/32", "2001:db8:ffff::"), ("2001:db8::/64", "2001:db8::ffff:0:0:1"),
        ("2001:db8::8000:0:0:0/65", "2001:db8::8000:0:0:1"), ("::ffff:10.0.0.0/104", "10.2.3.4"),
        ("::ffff:0:0/96", "192.0.2.1"),
    ])
    func `an address is in a range`(range: String, address: String) throws {
        #expect(try AddressRange(range).contains(#require(IPAddress(address))))
    }

    @Test(arguments: [
        ("10.0.0.0/8", "11.0.0.0"), ("192.0.2.1", "192.0.2.2"), ("192.0.2.128/25", "192.0.2.127"),
        ("::1", "::2"), ("fc00::/7", "fe00::"), ("2001:db8::/64", "2001:db8:0:1::"),
        ("2001:db8::8000:0:0:0/65", "2001:db8::7fff:0:0:1"), ("::/0", "192.0.2.1"),
        ("0.0.0.0/0", "::1"), ("10.0.0.0/8", "::10.0.0.1"),
    ])
    func `an address is not in a range`(range: String, address: String) throws {
        #expect(try !AddressRange(range).contains(#require(IPAddress(address))))
    }

    @Test(arguments: [
        ("", "\"\" is no address. Give one such as 192.0.2.1, or 10.0.0.0/8 for a range."),
        (
            "a\n/8",
            #""a\n/8" is no address. Give one such as 192.0.2.1, or 10.0.0.0/8 for a range."#
        ),
        ("10.0.0.0/33", #""10.0.0.0/33" is no range. Give a length from 0 to 32 after "/"."#),
        ("::/129", #""::/129" is no range. Give a length from 0 to 128 after "/"."#),
        (
            "10.1.2.3/8",
            #""10.1.2.3/8" has bits set after its length. Give 10.0.0.0/8, or 10.1.2.3 alone."#
        ),
        (
            "2001:db8::1/32",
            #""2001:db8::1/32" has bits set after its length. Give 2001:db8::/32, or 2001:db8::1 alone."#
        ),
    ])
    func `what is no range is told in one line`(text: String, line: String) {
        let error = #expect(throws: AddressError.self) { try AddressRange(text) }

        #expect(error?.description == line)
    }

    @Test(arguments: [
        "10.0.0.0/", "/8", "10.0.0.0/08", "10.0.0.0/-1", "10.0.0.0/+8", "10.0.0.0/8/8",
        "10.0.0.0/ 8", "10.0.0.0/1000", "10.0.0.0/255.0.0.0", "10/8", "[::1]/128", "fe80::%eth0/10",
        "fe80::1%eth0", "10.0.0.0 /8", "::1.2.3.4/99", "::ffff:10.0.0.0/80",
    ])
    func `only an address and a length are a range`(text: String) {
        #expect(throws: AddressError.self) { try AddressRange(text) }
    }

    @Test(arguments: ["10.0.0.0/8", "192.0.2.1/32", "::/0", "2001:db8::/32", "::1/128"])
    func `a range is written as it is read`(text: String) throws {
        #expect(try AddressRange(text).description == text)
    }
}
