import GRDB
import TestSupport
import Testing

@testable import Indexing

struct SplitTextTests {
    private func words(_ text: String) -> [String] {
        let split = SplitText(text)
        return split.words.filter { !$0.isPart }.map(split.text)
    }

    /// What FTS5 makes of a text, and what we do.
    private func compare(_ text: String) throws -> (theirs: [String], ours: [String]) {
        try DatabaseQueue().read { db in
            let stems = try Stems(db)
            let tokenizer = try db.makeTokenizer(.unicode61(diacritics: .remove))
            return (
                try tokenizer.tokenize(document: text).map(\.token),
                try words(text).map(stems.folded)
            )
        }
    }

    @Test(arguments: [
        "Don't e-mail me", "err_connection_reset", "10.0.0.1:8080", "C++ and C#", "a,b;c", "",
        "naïve CAFÉ Ångström", "e\u{301}te\u{301}", "İstanbul straße", "x² ½ cup № 5 Ⅳ ①",
        "ﬁne µs ªº", "пример ПРИМЕР Ёлка", "Ελλάδα ΣΊΣΥΦΟΣ", "שלום مرحبا", "“quoted” a—b…",
        "a\u{A0}b\u{200D}c\u{2028}d", "tab\tnew\nline", "§ 5 €3 ±1 ×2", "\u{301}a",
        "--- *** ((", "naïveté-cliché", "ÀÉÎÕÜ àéîõü", "Łódź Đà Nẵng",
    ])
    func `words are those of FTS5`(text: String) throws {
        let (theirs, ours) = try compare(text)
        #expect(ours == theirs)
    }

    @Test func `words of random text are those of FTS5`() throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        var numbers = SeededNumbers(seed: seed)
        let letters = Array("aZ09_-.' \t\n\"éÀß\u{301}я—’€½٣".unicodeScalars)
        for _ in 0..<60 {
            var text = String.UnicodeScalarView()
            for _ in 0..<40 { text.append(letters.randomElement(using: &numbers) ?? "a") }
            let (theirs, ours) = try compare(String(text))
            #expect(ours == theirs, "seed \(seed): \(String(text).debugDescription)")
        }
    }

    @Test(arguments: ["Hello, World", "  naïve CAFÉ!", "网络错误 ok", "x\u{0}y", "NullReference a"])
    func `offsets are those of the text`(text: String) {
        let split = SplitText(text)
        let bytes = Array(text.utf8)
        #expect(split.bytes.count == bytes.count)
        for word in split.words {
            let there = String(decoding: bytes[word.start..<word.end], as: UTF8.self)
            #expect(split.text(of: word).lowercased() == there.lowercased())
        }
    }

    @Test func `positions count words`() {
        let split = SplitText("one, two — three")
        #expect(split.words.map(\.position) == [0, 1, 2])
        #expect(split.length == 3)
    }

    @Test func `only ASCII letters become small, others wait to be folded`() {
        let split = SplitText("ABC ÀB")
        #expect(split.words.map(split.text) == ["abc", "Àb"])
        #expect(split.words.map(\.isASCII) == [true, false])
    }

    @Test(arguments: [
        ("网络错误", ["网络", "络错", "错误"]), ("错", ["错"]), ("ネット", ["ネッ", "ット"]),
        ("로그인", ["로그", "그인"]), ("ไทย", ["ไท", "ทย"]), ("コード502です", ["コー", "ード", "502", "です"]),
        ("错,误", ["错", "误"]), ("錯誤。", ["錯誤"]), ("VPN连接", ["vpn", "连接"]), ("𠮷野家", ["𠮷野", "野家"]),
    ])
    func `text without spaces becomes pairs of neighbours`(text: String, pairs: [String]) {
        #expect(words(text) == pairs)
    }

    @Test func `the last character of a run is a part of the last pair`() {
        let split = SplitText("网站很慢 ok")
        #expect(split.words.filter(\.isPart).map(split.text) == ["慢"])
    }

    @Test func `pairs follow each other as words do`() {
        #expect(SplitText("网络错误").words.map(\.position) == [0, 1, 2, 2])
        #expect(SplitText("VPN连接 ok").words.map(\.position) == [0, 1, 1, 2])
    }

    @Test func `parts of a name have a position each, and the name that of the first`() {
        let split = SplitText("a NullReferenceException here")
        #expect(
            split.words.map(split.text) == [
                "a", "nullreferenceexception", "null", "reference", "exception", "here",
            ])
        #expect(split.words.map(\.position) == [0, 1, 1, 2, 3, 4])
        #expect(split.words.map(\.isPart) == [false, false, true, true, true, false])
        #expect(split.length == 5)
    }

    @Test(arguments: [
        "", " ", "\u{0}", "\"'(){}", "\u{FEFF}", "\u{E000}", "🙂", "\u{10FFFF}", "\u{301}",
    ])
    func `a text without letters has no words`(text: String) {
        #expect(SplitText(text).words.isEmpty)
        #expect(SplitText(text).length == 0)
    }
}
