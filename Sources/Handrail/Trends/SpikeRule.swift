/// When so many people are more than chance: the one rule by which spikes begin and end.
///
/// A spike begins when the last 60 minutes have at least `demand.people`, at
/// least `demand.times` as many as usual, and so many that chance brings them
/// less often than once in `quietHours` over all codes together. It ends below
/// half of what it took to begin.
public struct SpikeRule: Sendable {
    /// Four weeks; times ten, since an hour that slides along meets chance more
    /// often than hours that stand side by side.
    static let quietHours = 4.0 * 168 * 10
    /// Days differ from each other beyond chance: by a fifth, as if no mean were
    /// ever known from more than 25 people.
    static let mostEvidence = 25.0

    /// How many codes are looked at at the same time.
    private let codes: Int
    /// What it takes at least, by how long sightings have been counted.
    public let demand: Demand

    /// How many people, and how many times the usual.
    public struct Demand: Sendable, Equatable {
        public let people: Int
        public let times: Double
    }

    /// `knownHours` says for how many whole hours sightings have been counted.
    public init(codes: Int, knownHours: Int) {
        self.codes = max(1, codes)
        demand =
            switch knownHours {
            case ..<24: Demand(people: 20, times: 4)
            case ..<168: Demand(people: 10, times: 3)
            default: Demand(people: 5, times: 2)
            }
    }

    /// Whether so many people in the last hour are a spike, after one or not.
    public func isSpike(people: Int, usual: Usual, wasSpike: Bool) -> Bool {
        guard people * 2 >= demand.people else { return false }
        return wasSpike ? people >= lasting(usual) : people >= beginning(usual)
    }

    /// The fewest people in an hour that begin a spike.
    public func beginning(_ usual: Usual) -> Int {
        let times = Int((usual.people * demand.times).rounded(.up))
        let chance = 1 / (SpikeRule.quietHours * Double(codes))
        let distribution = NegativeBinomial(
            mean: usual.people, shape: min(usual.evidence, SpikeRule.mostEvidence))
        return distribution.quantile(chance: chance, least: max(demand.people, times))
    }

    /// The fewest people in an hour with which a spike goes on.
    public func lasting(_ usual: Usual) -> Int { (beginning(usual) + 1) / 2 }
}
