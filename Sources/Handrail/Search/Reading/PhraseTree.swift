/// Phrases, each with a number to know it by, found in a text word by word:
/// the longest that begins at a word, as it is or with a typing mistake or two.
struct PhraseTree: Sendable {
    /// The node that a word leads to, by the word's hash after its node.
    private var edges = WordMap<Int>()
    private var nodes = [Node()]
    private var vocabulary = WordMap<Bool>()

    private struct Node: Sendable {
        /// The number of the phrase that ends here.
        var value: Int?
        /// The letters of all words up to here.
        var letters = 0
        var next: [(word: [UInt8], node: Int)] = []
    }

    /// A phrase that stands in a text.
    struct Match: Sendable {
        let value: Int
        /// How many words of the text it takes.
        let count: Int
        /// How many letters are mistyped.
        var edits = 0
    }

    /// Adds a phrase; of two that read the same the first stays.
    mutating func insert(_ phrase: TextWords, value: Int) {
        guard phrase.count > 0 else { return }
        var node = 0
        for word in phrase.words { node = next(to: word, phrase.folded(word), from: node) }
        if nodes[node].value == nil { nodes[node].value = value }
    }

    private mutating func next(
        to word: TextWord, _ folded: ArraySlice<UInt8>, from node: Int
    ) -> Int {
        let edge = word.hash.after(node)
        if let known = edges[edge] { return known }
        nodes.append(Node(letters: nodes[node].letters + word.count))
        nodes[node].next.append((Array(folded), nodes.count - 1))
        edges[edge] = nodes.count - 1
        vocabulary[word.hash] = true
        return nodes.count - 1
    }

    /// The longest phrase that begins at a word and is spelt as it should be.
    func match(in words: TextWords, at place: Int) -> Match? {
        var found: Match?
        var node = 0
        var end = place
        while end < words.count, let next = edges[words[end].hash.after(node)] {
            node = next
            end += 1
            if let value = nodes[node].value { found = Match(value: value, count: end - place) }
        }
        return found
    }

    /// The longest phrase that begins at a word, where it must be with mistakes.
    ///
    /// Each word that is compared takes one from `budget`, so that no text takes long.
    func match(in words: TextWords, at place: Int, budget: inout Int) -> Match? {
        var found: Match?
        var node = 0
        var end = place
        var edits = 0
        while end < words.count {
            let word = words[end]
            if let next = edges[word.hash.after(node)] {
                node = next
            } else {
                guard isMistypable(in: words, at: end, from: node),
                    let near = nearest(to: word, in: words, from: node, &budget)
                else { break }
                node = near.node
                edits += near.edits
            }
            end += 1
            guard edits <= 2 else { break }
            if let value = nodes[node].value, isAllowed(edits, words: end - place, node) {
                found = Match(value: value, count: end - place, edits: edits)
            }
        }
        return found
    }

    /// A word of the catalogue is what it says. At a phrase's beginning the word
    /// after it must be one, unless the text is as short as a query.
    private func isMistypable(in words: TextWords, at place: Int, from node: Int) -> Bool {
        let word = words[place]
        guard word.count >= 5, !word.shape.contains(.digits), !vocabulary.contains(word.hash)
        else { return false }
        return node != 0 || words.count <= 12
            || words.word(at: place + 1).map { vocabulary.contains($0.hash) } ?? true
    }

    private func isAllowed(_ edits: Int, words: Int, _ node: Int) -> Bool {
        let letters = nodes[node].letters
        if words == 1 { return edits == 0 || (edits == 1 && letters >= 9) }
        return edits == 0 || (edits == 1 && letters >= 8) || letters >= 13
    }

    private func nearest(
        to word: TextWord, in words: TextWords, from node: Int, _ budget: inout Int
    ) -> (node: Int, edits: Int)? {
        let letters = words.folded(word)
        let most = letters.count >= 8 ? 2 : 1
        var distance = EditDistance()
        var best: (node: Int, edits: Int)?
        for next in nodes[node].next where next.word.count >= 4 && budget > 0 {
            guard next.word.first == letters.first, abs(next.word.count - letters.count) <= most
            else { continue }
            budget -= 1
            guard let edits = distance.between(letters, next.word[...], most: most) else {
                continue
            }
            if edits < best?.edits ?? .max { best = (next.node, edits) }
        }
        return best
    }
}
