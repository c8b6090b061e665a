/// Sentences of browsers' own error pages, which nobody types: a text with one is copied.
enum PageSentences {
    /// True when one of them stands in a text.
    static func stand(in words: TextWords) -> Bool {
        words.words.indices.contains { phrases.match(in: words, at: $0) != nil }
    }

    private static let phrases: PhraseTree = {
        var tree = PhraseTree()
        for (value, sentence) in sentences.enumerated() {
            tree.insert(TextWords(sentence), value: value)
        }
        return tree
    }()

    private static let sentences = [
        "this site can’t be reached", "this page isn’t working",
        "this page isn’t working right now",
        "checking the connection", "checking the proxy and the firewall", "checking the proxy",
        "running windows network diagnostics", "your connection is not private",
        "your connection isn’t private", "the site could be temporarily unavailable or too busy",
        "if you are unable to load any pages", "unable to connect", "secure connection failed",
        "hmm. we’re having trouble finding that site", "the connection was reset the connection",
        "did you mean to visit", "what can i do", "what happened",
        "traceback most recent call last",
        "that’s all we know", "please try again in 30 seconds",
        "if you are the owner of this website",
        "safari can’t open the page", "performance & security by cloudflare",
    ]
}
