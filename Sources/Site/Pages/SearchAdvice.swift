import Handrail
import Web

/// What to try when a search found nothing, or when nothing was asked.
struct SearchAdvice {
    let adviceHeading: String
    let tips: [String]
    let reportPath: String
    /// True when the report form will hold the text.
    let fillsIn: Bool
    /// What the codes are to the query.
    let codesHeading: String
    let hasCodes: Bool
    let codes: [Chip]
    let articles: [Row]

    init(_ query: SearchQuery, reportPath: String, in content: Content) {
        adviceHeading = query.isBlank ? "What to search for" : "What to try next"
        tips = [
            "Type the code on your screen, such as 502, with or without the words beside it.",
            "Paste the whole message: times and numbers that mean nothing are no trouble.",
            "Or say in two or three words what does not work.",
        ]
        fillsIn = !query.isBlank
        self.reportPath = reportPath
        let near = content.codes(near: query.text)
        codesHeading = near.isEmpty ? "Or choose the code:" : "Codes that may be it:"
        codes =
            near.isEmpty ? Chip.all(content.settings.homeCodes, in: content) : near.map(Chip.init)
        hasCodes = !codes.isEmpty
        articles = content.startingArticles.map { Row($0) }
    }
}
