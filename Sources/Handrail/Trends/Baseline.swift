public import FoundationEssentials

/// How many people usually meet a code, by the hour of the week.
///
/// An hour is compared with the same hour and its two neighbours in each of the
/// eight weeks before; counts that stand out are cut, so that an old spike does
/// not hide the next one; and where little is known the code's mean hour counts
/// too. `docs/trends.md` has the formula.
public struct Baseline: Sendable {
    /// How many weeks back it looks.
    public static let weeks = 8
    /// As how many further hours the mean hour counts.
    private static let weightOfMean = 6.0

    private let people: HourlyPeople
    private let known: Range<Hour>
    /// People in a mean hour, never none.
    private let mean: Double

    /// `known` are the whole hours in which sightings were counted.
    public init(_ people: HourlyPeople, known: Range<Hour>) {
        self.people = people
        self.known = known
        mean = Baseline.mean(people, known)
    }

    /// What is usual in an hour of the clock.
    public func usual(in hour: Hour) -> Usual {
        let counts = counts(like: hour)
        let likely = counts.isEmpty ? 1 : Double(counts.sorted()[counts.count / 2]) + 1
        let most = likely + 3 * likely.squareRoot()
        let sum = counts.reduce(Baseline.weightOfMean * mean) { $0 + min(Double($1), most) }
        return Usual(people: sum / (Double(counts.count) + Baseline.weightOfMean), evidence: sum)
    }

    /// What is usual in the 60 minutes before a moment: of the two hours that
    /// they lie in, each by its share.
    public func usual(before now: Date) -> Usual {
        let hour = Hour(now)
        let share = now.timeIntervalSince(hour.start) / 3_600
        let (before, current) = (usual(in: hour.advanced(by: -1)), usual(in: hour))
        return Usual(
            people: before.people * (1 - share) + current.people * share,
            evidence: min(before.evidence, current.evidence))
    }

    /// The counts of the same hour of the week and its neighbours.
    private func counts(like hour: Hour) -> [Int] {
        (1...Baseline.weeks).flatMap { week in
            (-1...1).map { hour.advanced(by: $0 - week * Hour.week) }
        }.filter(known.contains).map { people[$0] }
    }

    /// The mean hour of the middle one of the past weeks, or of what there is in
    /// the first; as if a twenty-fourth of a person had come in one more hour.
    private static func mean(_ people: HourlyPeople, _ known: Range<Hour>) -> Double {
        let weeks = known.count / Hour.week
        guard weeks > 0 else { return mean(of: people.sum(known), in: known.count) }
        let sums = (0..<weeks).map { week in
            let end = known.upperBound.advanced(by: -week * Hour.week)
            return people.sum(end.advanced(by: -Hour.week)..<end)
        }
        return mean(of: sums.sorted()[(weeks - 1) / 2], in: Hour.week)
    }

    private static func mean(of sum: Int, in hours: Int) -> Double {
        (Double(sum) + 1 / 24) / (Double(hours) + 1)
    }
}
