import Testing

@testable import Web

struct TemplateTreeTests {
    private struct Leaf {
        let word: String
        let count: Int?
    }

    private struct Tree {
        let title = "A"
        let isOpen = true
        let number = 3
        let missing: String? = nil
        let given: String? = "x"
        let leaves = [Leaf(word: "b", count: 1), Leaf(word: "c", count: nil)]
    }

    @Test func `a page becomes dictionaries and arrays, without what is nil`() throws {
        let tree = try #require(TemplateTree.of(Tree()) as? [String: Any])
        #expect(Set(tree.keys) == ["title", "isOpen", "number", "given", "leaves"])
        #expect(tree["title"] as? String == "A")
        #expect(tree["isOpen"] as? Bool == true)
        #expect(tree["number"] as? Int == 3)
        #expect(tree["given"] as? String == "x")
        let leaves = try #require(tree["leaves"] as? [[String: Any]])
        #expect(leaves.map { $0["word"] as? String } == ["b", "c"])
        #expect(leaves.map { $0.count } == [2, 1])
    }
}
