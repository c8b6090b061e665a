import Testing

@testable import Indexing

struct WordPartsTests {
    private func parts(_ word: String) -> [String] {
        let bytes = Array(word.utf8)
        return WordParts.of(bytes[...]).map { String(decoding: bytes[$0], as: UTF8.self) }
    }

    @Test(arguments: [
        ("NullReferenceException", ["Null", "Reference", "Exception"]),
        ("KB5034441", ["KB", "5034441"]), ("ChatGPT", ["Chat", "GPT"]),
        ("HTTPServer", ["HTTP", "Server"]), ("errConnectionReset", ["err", "Connection", "Reset"]),
        ("SqlState42", ["Sql", "State", "42"]), ("ora00942", ["ora", "00942"]),
    ])
    func `a name that programs write as one word has parts`(word: String, expected: [String]) {
        #expect(parts(word) == expected)
    }

    @Test(arguments: [
        "", "a", "abc", "gateway", "GATEWAY", "Gateway", "iPhone", "0x80070005", "a1b2c3", "12345",
        "8f3c1a2b3c4d5e6f", "QWxhZGRpbjpvcGVuIHNlc2FtZQ", String(repeating: "Ab", count: 41),
    ])
    func `a word of one part has none`(word: String) {
        #expect(parts(word).isEmpty)
    }

    @Test func `parts lie in the text that the word was cut from`() {
        let text = Array("an OutOfMemory here".utf8)
        #expect(WordParts.of(text[3..<14]) == [3..<6, 6..<8, 8..<14])
    }
}
