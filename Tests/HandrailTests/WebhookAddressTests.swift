import Handrail
import Testing

struct WebhookAddressTests {
    @Test(arguments: [
        ("https://hooks.acme.com/services/T0/B1?x=%20", "hooks.acme.com"),
        ("HTTPS://Hooks.Acme.com:8443", "hooks.acme.com"), ("https://1.1.1.1/", "1.1.1.1"),
        ("https://[2606:4700::1111]:443/a", "2606:4700::1111"),
    ])
    func `an address by TLS that everybody may reach is taken`(
        _ url: String, _ host: String
    ) throws {
        #expect(try WebhookAddress(url, allowsPrivate: false).host == host)
    }

    @Test(arguments: [
        "https://127.0.0.1/", "https://localhost/", "https://10.0.0.7/", "https://nas.local/",
        "https://192.168.0.1:8443/", "https://[::1]/", "https://[fd00::1]/", "https://intern/",
        "https://169.254.169.254/latest/meta-data", "https://0x7f.1/", "https://2130706433/",
        "https://[::ffff:10.0.0.1]/", "http://127.0.0.1:9/", "https://metadata.internal/",
    ])
    func `private networks are told only where that was said`(_ url: String) throws {
        #expect(throws: WebhookAddress.Flaw.privateNetwork) {
            try WebhookAddress(url, allowsPrivate: false)
        }
        #expect(try WebhookAddress(url, allowsPrivate: true).url == url)
    }

    @Test(arguments: [
        ("http://hooks.acme.com/", WebhookAddress.Flaw.notEncrypted),
        ("http://10.0.0.7/", .notEncrypted), ("http://127.0.0.1.acme.com/", .notEncrypted),
        ("https://ada:secret@acme.com/", .hasPassword),
        ("https://acme.com@10.0.0.1/", .hasPassword),
        ("ftp://acme.com/", .notAnAddress), ("hooks.acme.com", .notAnAddress),
        ("https://", .notAnAddress), ("https://acme.com:0/", .notAnAddress),
        ("https://acme.com:+1/", .notAnAddress), ("https://acme.com:99999/", .notAnAddress),
        ("https://acme.com/a b", .notAnAddress), ("https://acme.com\\@10.0.0.1/", .notAnAddress),
        ("https://[::1/", .notAnAddress), ("https://[acme.com]/", .notAnAddress),
        ("https://acme.com/\r\nHost: x", .notAnAddress), ("https://äcme.com/", .notAnAddress),
        ("https://acme.com/" + String(repeating: "a", count: 500), .tooLong),
    ])
    func `anything else says what is wrong`(_ url: String, _ flaw: WebhookAddress.Flaw) {
        #expect(throws: flaw) { try WebhookAddress(url, allowsPrivate: true) }
    }
}
