import Handrail
import TestSupport
import Testing

@testable import Indexing

struct CodeKeyTests {
    private func keys(_ text: String) -> [String] {
        CodeKey.all(in: TextReader(Samples.codes).reading(of: text)).map(\.text)
    }

    @Test(arguments: [
        ("ora00942", "ora942"), ("ora942", "ora942"), ("00942", "00942"), ("kb0", "kb0"),
        ("kb00", "kb0"), ("err_connection_reset", "err_connection_reset"), ("e", "e"), ("", ""),
        ("80070005", "80070005"), ("a1b0", "a1b0"), ("connectexception", "connectexception"),
    ])
    func `zeros before the number of a name do not count`(form: String, key: String) {
        #expect(CodeKey(form).text == key)
    }

    @Test(arguments: [
        ("0x80070005", "80070005"), ("-2147024891", "80070005"), ("80070005", "80070005"),
        ("0X80070005", "80070005"), ("ORA-00942", "ora942"), ("ORA-942", "ora942"),
        ("kb 5034441", "kb5034441"), ("KB5034441", "kb5034441"), ("bad gateway", "502"),
        ("upstream request timeout", "504"), ("NS_ERROR_NET_RESET", "err_connection_reset"),
        ("err connection reset now", "err_connection_reset"),
    ])
    func `a text has the keys of the codes that it spells or names`(text: String, key: String) {
        #expect(keys(text).contains(key))
    }

    @Test(arguments: ["", "the gateway", "42", "don’t"])
    func `words are no codes`(text: String) {
        #expect(keys(text) == [])
    }

    @Test func `each is given once, and not more than can be looked up`() {
        #expect(keys("error 502, bad gateway, HTTP 502").filter { $0 == "502" } == ["502"])
        let text = (1_000...1_200).map { "error \($0)" }.joined(separator: "\n")
        #expect(keys(text).count == 64)
    }
}

struct CodeMentionsTests {
    @Test func `where a code stands says how much it is what a document is about`() throws {
        let article = Article(
            "a", title: "Fix error 1603", summary: "It says 0x80070005.", codes: ["502"],
            tags: ["KB5034441"],
            sections: [
                Prose.Section("When ECONNRESET comes", "Or ERR_CONNECTION_RESET, error 1603."),
                Prose.Section("Else", "Wait for HTTP 503."),
            ])
        let document = try #require(Document.all(in: Content(articles: [article])).first)
        let grades = CodeMentions.all(in: document)
        #expect(
            grades.reduce(into: [:]) { $0[$1.key.text] = $1.value } == [
                "1603": .title, "502": .title, "kb5034441": .heading, "econnreset": .heading,
                "err_connection_reset": .body, "503": .body, "80070005": .body,
            ])
    }
}
