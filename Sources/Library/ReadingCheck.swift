import Handrail

/// Whether texts are as easy to read as `readingGrade` in `site.yaml` asks.
struct ReadingCheck {
    private let shelf: Shelf
    private let most: Int

    init(_ shelf: Shelf, _ content: Content) {
        self.shelf = shelf
        most = content.settings.readingGrade
    }

    var findings: [Finding] {
        shelf.articles.compactMap(finding) + shelf.codes.compactMap(finding)
            + shelf.topics.compactMap(finding) + shelf.notices.compactMap(finding)
    }

    private func finding<Value>(_ sourced: Sourced<Value>) -> Finding? {
        guard let reading = sourced.grade, reading.grade > Double(most) else { return nil }
        let grade = (reading.grade * 10).rounded() / 10
        return Finding(
            .hardToRead, sourced.file, reading.line,
            "the text has grade \(grade), at most \(most) is asked for; its longest sentence has \(reading.longestSentence) words",
            advice: "split long sentences, this one first, and use shorter words")
    }
}
