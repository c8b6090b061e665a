import Handrail
import TestSupport
import Testing

struct GuideTests {
    /// Steps named by letters: `needs` by the letter that needs them.
    private func article(
        _ letters: String = "abcde", needs: [Character: String] = [:],
        asks: [Character: String] = [:], isBySuccess: Bool = true
    ) -> Article {
        Article(
            slug: "x", title: "X", summary: "", category: "fix",
            isOrderedBySuccess: isBySuccess,
            steps: letters.map { letter in
                var options = StepOptions()
                options.needs = (needs[letter] ?? "").map(String.init)
                options.question = asks[letter].map { targets in
                    StepQuestion(
                        text: "?",
                        answers: targets.map { .init(text: "", target: .step(String($0))) }
                            + [.init(text: "", target: .article("y", step: nil))])
                }
                return Step(id: String(letter), title: "", html: "", options: options)
            })
    }

    /// Each letter's share of a hundred people that it worked for.
    private func counts(_ percents: [Character: Int], people: Int = 100) -> GuideCounts.OfArticle {
        let pairs = percents.map { letter, percent in
            let worked = people * percent / 100
            return (String(letter), OutcomeCounts(worked: worked, notYet: people - worked))
        }
        return .init(steps: Dictionary(pairs) { first, _ in first })
    }

    private func order(_ article: Article, _ counts: GuideCounts.OfArticle) -> String {
        Guide(article, counts)?.steps.map(\.id).joined() ?? ""
    }

    @Test func `an article without steps has no guide`() {
        #expect(Guide(article("")) == nil)
    }

    @Test func `what works for most comes first`() {
        #expect(order(article(), counts(["a": 10, "b": 5, "c": 80, "d": 40, "e": 9])) == "cdaeb")
    }

    @Test func `the author's order stands where the author wants it`() {
        #expect(order(article(isBySuccess: false), counts(["a": 1, "e": 90])) == "abcde")
    }

    @Test func `what works as well stays as it was`() {
        let same = Dictionary(uniqueKeysWithValues: "abcde".map { ($0, 20) })
        #expect(order(article(), counts(same)) == "abcde")
    }

    @Test func `a step with few outcomes keeps its place`() {
        var few = counts(["a": 10, "c": 80, "e": 40])
        few.steps["b"] = OutcomeCounts(worked: 29, notYet: 0)
        #expect(order(article(), few) == "cbeda")
    }

    @Test func `a step never comes before one it needs`() {
        let all = counts(["a": 1, "b": 2, "c": 90, "d": 3, "e": 80])
        #expect(order(article(needs: ["c": "a", "e": "d"]), all) == "acdeb")
    }

    @Test func `a step that one with few outcomes needs keeps its place`() {
        #expect(order(article(needs: ["b": "a"]), counts(["a": 1, "c": 90, "d": 3])) == "abcde")
    }

    @Test func `no step crosses one that asks or that an answer leads to`() {
        let all = counts(["a": 1, "b": 2, "c": 3, "d": 4, "e": 5, "f": 6, "g": 7])
        #expect(order(article("abcdefg", asks: ["c": "f"]), all) == "bacedfg")
    }

    @Test func `a random article is ordered within what its author said`() {
        var random = SeededNumbers(seed: 41)
        for _ in 0..<2_000 {
            let letters = Array("abcdefghij".prefix(Int.random(in: 1...10, using: &random)))
            var needs: [Character: String] = [:]
            var asks: [Character: String] = [:]
            for (place, letter) in letters.enumerated() {
                if place > 0, Int.random(in: 0..<3, using: &random) == 0 {
                    needs[letter] = String(letters[Int.random(in: 0..<place, using: &random)])
                }
                if place + 1 < letters.count, Int.random(in: 0..<6, using: &random) == 0 {
                    asks[letter] = String(
                        letters[Int.random(in: (place + 1)..<letters.count, using: &random)])
                }
            }
            let percents = letters.filter { _ in Bool.random(using: &random) }.map {
                ($0, Int.random(in: 0...100, using: &random))
            }
            let article = article(String(letters), needs: needs, asks: asks)
            let counted = Dictionary(uniqueKeysWithValues: percents)

            let found = Array(order(article, counts(counted)))

            #expect(found.sorted() == letters)
            for (letter, needed) in needs {
                let (one, other) = (
                    found.firstIndex(of: letter), found.firstIndex(of: needed.first ?? " ")
                )
                #expect((other ?? 99) < (one ?? -1), "\(needs) \(found)")
            }
            let still = Set(letters).subtracting(counted.keys).union(asks.keys).union(
                asks.values.flatMap(\.self))
            for letter in still {
                #expect(found.firstIndex(of: letter) == letters.firstIndex(of: letter))
            }
            for asker in asks.keys {
                let place = letters.firstIndex(of: asker) ?? 0
                #expect(Set(found.prefix(place)) == Set(letters.prefix(place)))
            }
        }
    }

    private func trail(tried: [String] = [], skipped: [String] = []) -> GuideTrail {
        GuideTrail(tried: tried, skipped: skipped) { ["a", "b", "c", "d", "e"].contains($0) }
    }

    @Test func `the guide goes on to the first step that is left`() throws {
        let guide = try #require(Guide(article(isBySuccess: false)))
        let (a, c, e) = (guide.steps[0], guide.steps[2], guide.steps[4])
        #expect(guide.next(after: a, trail(tried: ["a", "b"], skipped: ["c"]))?.id == "d")
        #expect(guide.next(after: c, trail(tried: ["c"]))?.id == "d")
        #expect(guide.next(after: e, trail(tried: ["e"])) == nil)
        #expect(guide.start(trail()).id == "a")
        #expect(guide.start(trail(tried: ["a"])).id == "b")
        #expect(guide.start(trail(tried: ["a", "b", "c", "d", "e"])).id == "a")
        #expect(guide.number(of: c) == 3)
    }

    @Test func `a trail keeps what is a step, once`() {
        let trail = trail(tried: ["b", "x", "b", ""], skipped: ["b", "c", "c", "é"])
        #expect(trail.tried == ["b"])
        #expect(trail.skipped == ["c"])
    }

    @Test func `the last answer to a step counts`() {
        let skipped = trail(tried: ["a", "b"]).after("a", .skipped)
        #expect(skipped.tried == ["b"])
        #expect(skipped.skipped == ["a"])
        let tried = skipped.after("a", .notYet)
        #expect(tried.tried == ["b", "a"])
        #expect(tried.skipped.isEmpty)
        #expect(trail().after("c", .worked).tried == ["c"])
    }
}
