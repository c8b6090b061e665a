/// Words that stand everywhere and tell nothing apart.
enum StopWords {
    static func contains(_ word: String) -> Bool { all.contains(word) }

    /// Words that say only that a code follows, or which kind of code it is.
    static func announcesCode(_ word: String) -> Bool { announcements.contains(word) }

    private static let announcements: Set<String> = [
        "code", "codes", "err", "error", "errors", "errno", "event", "exit", "http", "https",
        "number", "status",
    ]

    private static let all: Set<String> = [
        "a", "about", "again", "all", "also", "am", "an", "and", "any", "are", "as", "at", "be",
        "because", "been", "but", "by", "can", "could", "d", "did", "do", "does", "doing", "don",
        "for", "from", "get", "gets", "getting", "got", "had", "has", "have", "he", "hello", "her",
        "hi", "his", "how", "i", "if", "in", "into", "is", "it", "its", "just", "ll", "m", "me",
        "my", "no", "not", "of", "on", "or", "our", "please", "re", "s", "she", "should", "so",
        "some", "t", "thanks", "than", "that", "the", "their", "them", "then", "there", "these",
        "they", "this", "to", "too", "up", "us", "ve", "very", "was", "we", "were", "what", "when",
        "where", "which", "while", "who", "why", "will", "with", "would", "you", "your",
    ]
}
