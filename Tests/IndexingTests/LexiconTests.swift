import GRDB
import Testing

@testable import Indexing

struct LexiconTests {
    let stems: Stems

    init() throws {
        stems = try DatabaseQueue().read { try Stems($0) }
    }

    private func lexicon(_ words: [String]) throws -> Lexicon {
        var lexicon = Lexicon()
        for word in words { _ = try lexicon.add(Array(word.utf8)[...], stems: stems) }
        lexicon.sort()
        return lexicon
    }

    private func beginning(_ start: String, _ lexicon: Lexicon) -> [String] {
        lexicon.words(beginning: start).map { lexicon.words[Int($0)] }
    }

    @Test(arguments: [
        ("gate", ["gate", "gateway", "gateways"]), ("gateways", ["gateways"]), ("gatf", []),
        ("a", ["alias"]), ("z", ["zeit", "zone"]), ("zz", []), ("é", ["été"]),
        ("", ["alias", "gate", "gateway", "gateways", "zeit", "zone", "été"]),
    ])
    func `words are found by how they begin, in order`(start: String, found: [String]) throws {
        let words = ["zone", "gateways", "alias", "gate", "été", "gateway", "zeit"]
        #expect(beginning(start, try lexicon(words)) == found)
    }

    @Test func `an empty lexicon has no words`() throws {
        #expect(beginning("a", try lexicon([])) == [])
        #expect(try lexicon([]).term(of: "a", stems: stems) == nil)
    }

    @Test func `forms of a word share a term`() throws {
        let lexicon = try lexicon(["reload", "reloading", "vpn"])
        #expect(lexicon.words.count == 3)
        #expect(lexicon.terms.count == 2)
        #expect(lexicon.termOfWord == [0, 0, 1])
    }

    @Test func `a form that was never seen has the term of those that were`() throws {
        let lexicon = try lexicon(["reloading"])
        #expect(try lexicon.term(of: "reloads", stems: stems) == 0)
        #expect(try lexicon.term(of: "refresh", stems: stems) == nil)
    }
}
