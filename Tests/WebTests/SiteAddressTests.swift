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
}
