import Handrail
import Indexing
import TestSupport
import Testing

struct CodeSearchTests {
    let site: SmallSite

    init() throws {
        let others = Article.each(of: [
            "The printer is out of paper.", "A connection, an err, and a reset.",
            "Access to a door",
            "A table with a view of the garden.", "A null reference in a letter.",
        ])
        site = try SmallSite(
            [
                Article("access", "Windows says 0x80070005, access is denied."),
                Article("update", "Install KB5034441 by hand."),
                Article("oracle", "ORA-00942: table or view does not exist."),
                Article("reset", "The page says ERR_CONNECTION_RESET."),
                Article("dotnet", "System.NullReferenceException: object reference not set."),
                Article("java", "java.net.ConnectException: refused"),
                Article("also", "A 502 bad gateway goes away.", title: "Gateway", codes: ["502"]),
                Article("follow", "A 502 bad gateway goes away.", codes: ["502"]),
                Article("status", "It answers HTTP 418 now and then."),
            ] + others,
            codes: [
                Samples.code("502", "Bad Gateway", side: .gateway, article: "follow"),
                Samples.code("0x80070005", "Access denied", side: .origin, article: "access"),
            ])
    }

    @Test(arguments: [
        ("0x80070005", "access"), ("-2147024891", "access"), ("80070005", "access"),
        ("0X80070005", "access"), ("error 2147942405", "access"), ("error 80070005", "access"),
        ("ORA-00942", "oracle"), ("ORA-942", "oracle"), ("ora 00942", "oracle"),
        ("ORA00942", "oracle"), ("KB 5034441", "update"), ("KB5034441", "update"),
        ("kb5034441", "update"), ("5034441", "update"), ("err connection reset", "reset"),
        ("ERR_CONNECTION_RESET", "reset"), ("net::ERR_CONNECTION_RESET", "reset"),
        ("err-connection-reset", "reset"), ("errConnectionReset", "reset"),
        ("NullReferenceException", "dotnet"), ("System.NullReferenceException", "dotnet"),
        ("nullreferenceexception", "dotnet"), ("null reference exception", "dotnet"),
        ("ConnectException", "java"), ("java.net.ConnectException", "java"),
        ("status 418", "status"), ("http418", "status"),
    ])
    func `a code is found in any spelling`(text: String, slug: String) throws {
        #expect(try site.articles(text).first == slug)
    }

    @Test(arguments: ["0x80070005", "-2147024891", "0X80070005"])
    func `all spellings of a number are one code of the catalogue`(text: String) throws {
        let results = try site.edition.search(text)
        #expect(results.recognized.map(\.code) == ["0x80070005"])
        #expect(results.hits.first?.kind == .code)
    }

    @Test(arguments: ["502", "error 502", "502 bad gateway", "HTTP/1.1 502 Bad Gateway"])
    func `the article to follow for a code is the first of the articles`(text: String) throws {
        #expect(try site.articles(text).first == "follow")
        #expect(try site.edition.search(text).hits.prefix(2).map(\.slug) == ["502", "follow"])
    }

    @Test(arguments: ["page 502 of 800", "502 paper"])
    func `words count beside a number`(text: String) throws {
        #expect(try site.articles(text).contains(text == "502 paper" ? "a0" : "also"))
    }

    @Test func `a code card is shown once however often the code is written`() throws {
        let hits = try site.edition.search("502 502 bad gateway, error 502").hits
        #expect(hits.filter { $0.kind == .code && $0.slug == "502" }.count == 1)
    }
}
