/// How hard a text is to read, by the Automated Readability Index (Senter and Smith, 1967): about
/// the years of school that its reader has had.
struct ReadingGrade: Equatable {
    /// Shorter texts say too little.
    private static let leastWords = 100
    /// Scripts that put no spaces between words have longer ones.
    private static let longestAverage = 12

    let grade: Double
    /// The words of the longest sentence.
    let longestSentence: Int
    /// The line on which it begins.
    let line: Int

    /// Nil for a text of which nothing can be said.
    init?(_ markdown: String, firstLine: Int) {
        let count = SentenceCount(markdown, firstLine: firstLine)
        guard count.words >= ReadingGrade.leastWords,
            count.letters <= count.words * ReadingGrade.longestAverage
        else { return nil }
        let words = Double(count.words)
        grade = 4.71 * Double(count.letters) / words + 0.5 * words / Double(count.sentences) - 21.43
        longestSentence = count.longest.words
        line = count.longest.line
    }
}
