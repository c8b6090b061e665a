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
    let hasNearCodes: Bool
    let nearCodes: [Chip]
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
        let near = content.codes(near: query)
        codesHeading = near.isEmpty ? "Or choose the code:" : "Codes that may be it:"
        nearCodes =
            near.isEmpty ? Chip.all(content.settings.homeCodes, in: content) : near.map(Chip.init)
        hasNearCodes = !nearCodes.isEmpty
        articles = content.startingArticles.map { Row($0) }
    }
}

extension Content {
    /// The codes whose number is nearest to the query's, of the same hundred.
    fileprivate func codes(near query: SearchQuery) -> [ErrorCode] {
        guard let asked = query.number else { return [] }
        let near = codes.compactMap { code in Int(code.code).map { (code, abs($0 - asked)) } }
            .filter { Int($0.0.code).map { $0 / 100 } == asked / 100 }
            .sorted { $0.1 < $1.1 }
        return near.prefix(4).map(\.0)
    }
}

extension SearchQuery {
    /// The first number of three digits.
    fileprivate var number: Int? {
        text.split { !$0.isNumber }.filter { $0.utf8.count == 3 }.compactMap { Int($0) }.first
    }
}
