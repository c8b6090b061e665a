import Testing

@testable import Indexing

struct WordTableTests {
    @Test func `words are numbered in the order they come, each once`() {
        var table = WordTable()
        let numbers = ["one", "two", "one", "", "two", "é"].map { table.add(Array($0.utf8)[...]) }
        #expect(numbers == [0, 1, 0, 2, 1, 3])
        #expect(table.count == 4)
        #expect((0..<4).map { table[$0] } == ["one", "two", "", "é"])
        #expect(table.length(of: 3) == 2)
    }

    @Test(arguments: ["", "on", "one ", "ONE", "three"])
    func `a word that was never added has no number`(word: String) {
        var table = WordTable()
        for known in ["one", "two"] { _ = table.add(Array(known.utf8)[...]) }
        #expect(table.number(of: word) == nil)
    }

    @Test func `every word is found again, however many there are`() {
        var table = WordTable()
        let words = (0..<5_000).map { "word\($0)" }
        for (number, word) in words.enumerated() {
            #expect(table.add(Array(word.utf8)[...]) == number)
        }
        #expect(words.indices.allSatisfy { table.number(of: words[$0]) == $0 })
        #expect(words.indices.allSatisfy { table[$0] == words[$0] })
        #expect(table.number(of: "word5000") == nil)
    }

    @Test func `a word may be a piece of a longer text`() {
        var table = WordTable()
        let text = Array("bad gateway".utf8)
        #expect(table.add(text[4...]) == 0)
        #expect(table.number(of: "gateway") == 0)
    }
}
