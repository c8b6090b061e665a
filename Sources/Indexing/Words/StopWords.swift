/// Words that stand everywhere and tell nothing apart; `doesn’t` is two, `doesn` and `t`,
/// and many write `doesnt`.
enum StopWords {
    static func contains(_ word: String) -> Bool { all.contains(word) }

    /// Words that say only that a code follows, or which kind of code it is.
    static func announcesCode(_ word: String) -> Bool { announcements.contains(word) }

    private static let announcements: Set<String> = [
        "code", "codes", "err", "error", "errors", "errno", "event", "exit", "http", "https",
        "number", "status",
    ]

    private static let all = plain.union([
        "arent", "cant", "couldnt", "didnt", "doesnt", "dont", "hasnt", "havent", "isnt", "ive",
        "wasnt", "wont", "wouldnt",
    ])

    private static let plain: Set<String> = [
        "a", "about", "again", "ain", "all", "also", "am", "an", "and", "any", "are", "aren", "as",
        "at", "be", "because", "been", "but", "by", "can", "could", "couldn", "d", "did", "didn",
        "do", "does", "doesn", "doing", "don", "for", "from", "get", "gets", "getting", "got",
        "had", "hadn", "has", "hasn", "have", "haven", "he", "hello", "her", "hi", "his", "how",
        "i", "if", "in", "into", "is", "isn", "it", "its", "just", "ll", "m", "me", "mustn", "my",
        "no", "not", "of", "on", "or", "our", "please", "re", "s", "she", "should", "shouldn", "so",
        "some", "t", "than", "thanks", "that", "the", "their", "them", "then", "there", "these",
        "they", "this", "to", "too", "up", "us", "ve", "very", "was", "wasn", "we", "were", "weren",
        "what", "when", "where", "which", "while", "who", "why", "will", "with", "would", "wouldn",
        "you", "your",
    ]
}
