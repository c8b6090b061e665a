import Foundation
import Handrail

/// What a document counts for before anything is asked: little, so that it only
/// decides between documents that answer nearly as well; what its author wants found earlier
/// counts a fifth more.
struct Priors: Sendable {
    /// By document; 1 for most.
    private let factors: [Float]

    init(_ entries: Entries, _ helpfulness: [String: Double]) {
        let newest = entries.updated.compactMap(\.self).max()
        factors = entries.updated.enumerated().map { place, updated in
            let freshness = updated.flatMap { day in
                newest.map { Priors.freshness(Priors.days($0) - Priors.days(day)) }
            }
            let isVotedOn = !helpfulness.isEmpty && entries.kinds[place] == .article
            let helps = isVotedOn ? helpfulness[entries[place].slug] : nil
            return 1 + Ranking.freshness * Float(freshness ?? 0)
                + Ranking.helpfulness * Float((helps ?? 0.5) - 0.5)
                + (entries.boosted[place] ? Ranking.boosted : 0)
        }
    }

    subscript(document: Int) -> Float { factors[document] }

    /// 1 for the day of the newest article, half as much for each half year before.
    private static func freshness(_ days: Double) -> Double { pow(0.5, days / 182) }

    /// Days since the year 0, to within one or two.
    private static func days(_ day: Day) -> Double {
        Double(day.year) * 365.25 + Double(day.month - 1) * 30.44 + Double(day.day)
    }
}
