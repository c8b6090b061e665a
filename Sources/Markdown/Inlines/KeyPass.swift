/// Keeps `<kbd>` around plain words: GitHub shows it as a key, and so do we.
enum KeyPass {
    /// Makes a key of a tag that begins one, and gives its words; nil for any other.
    static func take(_ tag: Node) -> Node? {
        guard tag.literal == "<kbd>", let words = tag.next, words.kind == .text,
            let end = words.next, end.kind == .htmlInline, end.literal == "</kbd>"
        else { return nil }
        let key = Node.inline("<kbd>", "</kbd>")
        tag.insertBefore(key)
        key.append(words)
        end.remove()
        tag.remove()
        return words
    }
}
