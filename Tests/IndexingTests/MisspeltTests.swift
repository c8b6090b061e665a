import Handrail
import Indexing
import Testing

struct MisspeltTests {
    let site: SmallSite

    init() throws {
        site = try SmallSite(
            [
                Article("gateway", "A bad gateway. The gateway answers.", title: "Bad gateway"),
                Article("certificate", "The certificate has expired.", title: "Certificates"),
                Article("printer", "The printer is out of paper.", title: "Printer"),
                Article("café", "The café's Wi-Fi asks for a password.", title: "Café"),
            ])
    }

    @Test(arguments: [
        ("gatway", "gateway"), ("gateeway", "gateway"), ("gatewey", "gateway"),
        ("gaetway", "gateway"), ("hateway", "gateway"), ("gatweey", "gateway"),
        ("certifcate", "certificate"), ("certfiicat", "certificate"), ("pinter", "printer"),
        ("papre", "printer"), ("passwrod", "café"),
    ])
    func `a misspelt word finds what was meant`(text: String, slug: String) throws {
        #expect(try site.articles(text).first == slug)
    }

    @Test func `one misspelt word among good ones does no harm`() throws {
        #expect(try site.articles("certificate has expierd").first == "certificate")
    }

    @Test(arguments: [
        ("gatway", "gateway"), ("bad gatway", "bad gateway"),
        ("The Gatway, please?", "The gateway, please?"),
        ("certifcate expierd", "certificate expired"), ("PRINTER papre", "PRINTER paper"),
        ("\"bad gatway\"", "\"bad gateway\""), ("  bad\n gatway ", "bad gateway"),
        ("É: gatway …", "É: gateway …"), ("gatway gatway", "gateway gateway"),
        ("passwrôd", "password"), ("badgateway", "bad gateway"),
        ("Gatway tag:x -vpn", "gateway tag:x -vpn"),
    ])
    func `the text is offered as it would be spelt`(text: String, suggestion: String) throws {
        #expect(try site.suggestion(text) == suggestion)
    }

    @Test(arguments: [
        "gateway", "gateways", "GATEWAY", "café", "cafe", "bad gatew", "certif expir", "",
        "xyzzyplugh", "502", "gatew4y", "vpn", "a gateway", "网络",
    ])
    func `nothing is offered for what is known, half typed or like nothing`(text: String) throws {
        #expect(try site.suggestion(text) == nil)
    }

    @Test(arguments: ["badgateway", "BadGateway", "badgateway answers", "thegateway"])
    func `words that were written together are taken apart`(text: String) throws {
        #expect(try site.articles(text).first == "gateway")
    }

    @Test(arguments: ["It doesn't answer", "it didn’t answer", "the gateway isn't, wasn't"])
    func `a contracted word is no slip`(text: String) throws {
        let site = try SmallSite(
            Article.each(of: ["It does answer.", "A dish is here.", "The gateway was wasp."]))
        #expect(try site.suggestion(text) == nil)
    }

    @Test(arguments: [
        ("gatew", "gateway"), ("gatew answ", "gateway"), ("certif exp", "certificate"),
        ("expir certif", "certificate"), ("pape pri", "printer"), ("passw", "café"),
    ])
    func `words may be unfinished anywhere`(text: String, slug: String) throws {
        #expect(try site.articles(text).first == slug)
    }

    @Test func `a known word that begins another finds both, itself first`() throws {
        let site = try SmallSite(Article.each(of: ["a long printer", "a print", "a fence"]))
        #expect(try site.articles("print") == ["a1", "a0"])
    }
}
