import HTTPServer
import Testing
import Web

struct SiteAddressTests {
    let request = Request(
        path: "/", origin: Origin(client: nil, scheme: "http", host: "localhost:9000"))

    @Test func `an address that was said is the same for everyone`() {
        let address = SiteAddress("https://help.example.com")
        #expect(address.isKnown)
        #expect(address.url(of: "/faq") == "https://help.example.com/faq")
        #expect(address.url(of: "/faq", for: request) == "https://help.example.com/faq")
    }

    @Test func `an address that was not said is the one the request came to`() {
        let address = SiteAddress("")
        #expect(address.url(of: "/faq") == nil)
        #expect(address.url(of: "/faq", for: request) == "http://localhost:9000/faq")
    }

    @Test(arguments: [
        ("https://help.example.com", true), ("http://HELP.example.com", true),
        ("http://localhost:9000", true), ("http://localhost:9001", false), ("null", false),
        ("https://help.example.com.evil.example", false), ("", false), ("://", false),
    ])
    func `an origin is this site's when its host is`(origin: String, isOurs: Bool) {
        let address = SiteAddress("https://help.example.com/kb")
        #expect(address.isOrigin(origin, of: request) == isOurs)
        let unknown = Request(path: "/", origin: Origin(client: nil, scheme: "http", host: nil))
        #expect(!SiteAddress("").isOrigin(origin, of: unknown))
    }

    @Test(arguments: [
        ("/kb/codes/502", "/codes/502"), ("/codes/502", "/codes/502"), ("/kbx/a", "/kbx/a"),
        ("/kb", "/kb"),
    ])
    func `a link's path is read without the path of the site`(path: String, bare: String) {
        #expect(SiteAddress("https://help.example.com/kb").unmounted(path) == bare)
        #expect(SiteAddress("https://help.example.com").unmounted(path) == path)
        #expect(SiteAddress("").unmounted(path) == path)
    }
}
