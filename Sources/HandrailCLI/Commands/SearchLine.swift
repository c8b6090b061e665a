import Foundation
import Handrail

/// What was searched for, as one line.
struct SearchLine: Encodable {
    /// The text, or its hash when `hidden`.
    let query: String
    let hidden: Bool
    let searches: Int
    let results: Int
    /// `YYYY-MM-DD`, in UTC.
    let lastDay: String
    let opened: [Opening]

    struct Opening: Encodable {
        let path: String
        let count: Int
    }

    init(_ search: CountedSearch) {
        query = search.text.text
        hidden = search.text.isHidden
        searches = search.searches
        results = search.results
        lastDay = search.lastDay.description
        opened = search.openings.map { Opening(path: $0.path, count: $0.count) }
    }

    /// For programs.
    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }

    /// For people: how often, how many results, how many opened, the text, the page most opened.
    var text: String {
        let clicks = opened.map(\.count).reduce(0, +)
        let columns = [(searches, "searched"), (results, "results"), (clicks, "opened")]
        let numbers = columns.map { number, name in
            String(repeating: " ", count: max(0, 6 - "\(number)".count)) + "\(number) \(name)"
        }
        let page = opened.first.map { "  → \($0.path)" } ?? ""
        return numbers.joined() + "  " + (hidden ? "(hidden \(query))" : query) + page
    }
}
