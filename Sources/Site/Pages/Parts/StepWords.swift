import Handrail
import Web

extension OutcomeCounts {
    /// `solved it for 41 % of 312 people`; nil on too few people to say.
    var sentence: String? { isEnough ? "solved it for \(percent) % of \(people) people" : nil }
}

extension StepOptions {
    /// What to know before a step, in a few words: `2 minutes · in the browser`;
    /// nil when nothing is known.
    func facts(_ counts: OutcomeCounts?) -> String? {
        let words = [
            minutes.map { $0.counted("minute") },
            places.map(\.words).joined(separator: " or ").ifAny,
            risk.map { "risk: \($0)" },
            counts?.sentence,
        ]
        return words.compactMap(\.self).joined(separator: " · ").ifAny
    }
}

extension Step {
    /// Its text on a page of its own, where it stands under a heading of first level.
    var htmlOfPage: String {
        [(4, 2), (5, 3), (6, 4)].reduce(html) { html, levels in
            html.replacing("<h\(levels.0) ", with: "<h\(levels.1) ")
                .replacing("</h\(levels.0)>", with: "</h\(levels.1)>")
        }
    }
}
