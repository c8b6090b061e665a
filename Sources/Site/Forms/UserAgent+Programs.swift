extension UserAgent {
    /// Whether a `User-Agent` field (RFC 9110, section 10.1.5) says that a program
    /// reads the page by itself, such as a search engine's.
    static func isProgram(_ field: String) -> Bool {
        let text = field.prefix(500).lowercased()
        let marks = ["crawl", "spider", "slurp", "+http", "externalhit", "lighthouse"]
        if marks.contains(where: text.contains) { return true }
        // “Googlebot/2.1” is one, a telephone called “CUBOT NOTE 20” is not.
        let words = text.split { !$0.isLetter && !$0.isNumber }
        return words.contains { $0.hasSuffix("bot") && $0 != "cubot" }
    }
}
