import GRDB
import Testing

@testable import Indexing

struct SpellingTests {
    private let lexicon: Lexicon
    private let spelling: Spelling

    init() throws {
        let stems = try DatabaseQueue().read { try Stems($0) }
        var lexicon = Lexicon()
        let words = [
            "gateway", "gateways", "connection", "reset", "rest", "form", "from", "500error",
            "网络", "vpn", "certificate", "пример",
        ]
        for word in words {
            let number = try lexicon.add(Array(word.utf8)[...], stems: stems)
            lexicon.count([WordUse(number, isInTitle: false)])
        }
        lexicon.sort()
        self.lexicon = lexicon
        spelling = Spelling(lexicon)
    }

    private func corrections(_ word: String) -> [String] {
        spelling.corrections(of: word, in: lexicon).map { lexicon.words[$0.word] }
    }

    @Test(arguments: [
        ("gatway", "gateway"), ("gaetway", "gateway"), ("gattewway", "gateway"),
        ("hateway", "gateway"), ("conection", "connection"), ("connexion", "connection"),
        ("certifcate", "certificate"), ("resett", "reset"), ("примет", "пример"),
    ])
    func `a slip is corrected`(typed: String, meant: String) {
        #expect(corrections(typed).first == meant)
    }

    @Test(arguments: [
        "vpm", "vp", "", "501error", "gatew4y", "网路", "gtwy", "gxtxwxy", "rexxt",
        "qwertz", String(repeating: "a", count: 100),
    ])
    func `what is short, long, far off or not of letters is left alone`(typed: String) {
        #expect(corrections(typed).isEmpty)
    }

    @Test func `a word that is known is no slip for itself`() {
        #expect(corrections("connection") == [])
    }

    @Test func `a short word has one slip, a longer one two`() {
        #expect(corrections("resxx") == [])
        #expect(corrections("gatxxay").first == "gateway")
        #expect(corrections("gxxxway") == [])
    }

    @Test func `fewer slips weigh more`() throws {
        let found = spelling.corrections(of: "reset", in: lexicon, most: 9)
        #expect(found.map(\.edits) == [1])
        let far = try #require(spelling.corrections(of: "conecton", in: lexicon).first)
        let near = try #require(spelling.corrections(of: "conection", in: lexicon).first)
        #expect(far.edits == 2)
        #expect(near.edits == 1)
        #expect(near.weight > far.weight)
        #expect(near.weight < 1)
    }

    @Test func `exchanged letters are likelier than a changed one`() {
        #expect(corrections("fomr") == ["form"])
        #expect(corrections("fron").first == "from")
    }

    @Test func `forms of one word count once`() {
        #expect(corrections("gatewayz").count == 1)
    }
}
