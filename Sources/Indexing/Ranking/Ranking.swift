/// The weights of the ranking; docs/search.md says how each was chosen.
enum Ranking {
    /// What two words side by side count, by their distance in the query.
    static let pairWeights: [Int: Float] = [
        1: Tune.value("pair", 0.6), 2: Tune.value("pair", 0.6) * 0.85, 3: Tune.value("pair", 0.6) * 0.7,
    ]
    /// How much of the commoner word's rarity a pair has beside the rarer one's.
    static let pairRarity: Float = Tune.value("pairRarity", 0.3)
    /// A synonym, beside the word itself.
    static let synonym: Float = Tune.value("synonym", 0.5)
    /// A word that an unfinished one may become.
    static let completion: Float = Tune.value("completion", 0.8)
    /// A correction of one edit and of two.
    static let corrections: [Float] = [1, 0.9, 0.75]
    /// To which power the share of the query's words counts: 1 for up to so many
    /// words, less for longer ones, `longCoverage` at least.
    static let shortQuestion: Float = Tune.value("short", 3)
    static let longCoverage: Float = Tune.value("coverage", 0.3)
    /// What the best passage counts beside the whole document.
    static let passage: Float = Tune.value("passage", 0.3)
    /// An exact code, beside a word of its rarity, by where it stands.
    static let code: Float = Tune.value("code", 3)
    static let codeGrades: [Float] = [0, Tune.value("grade1", 0.4), Tune.value("grade2", 0.75), 1]
    /// A code that more than this share of the documents has says nothing.
    static let commonCode = 0.2
    /// Matches under this share of the best are left out.
    static let leastShare: Float = 0.1
}

import Foundation
enum Tune {
    static let all: [String: Float] = {
        var v: [String: Float] = [:]
        for p in (ProcessInfo.processInfo.environment["HR_TUNE"] ?? "").split(separator: ",") {
            let kv = p.split(separator: "=")
            if kv.count == 2 { v[String(kv[0])] = Float(kv[1]) }
        }
        return v
    }()
    static func value(_ name: String, _ standard: Float) -> Float { all[name] ?? standard }
}
