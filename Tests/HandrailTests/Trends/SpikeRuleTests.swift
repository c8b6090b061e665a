import Testing

@testable import Handrail

struct SpikeRuleTests {
    let rule = SpikeRule(codes: 40, knownHours: 8 * 168)

    @Test func `a code that is hardly ever reported spikes with five people`() {
        #expect(rule.beginning(Usual(people: 0.05, evidence: 1)) == 5)
        #expect(!rule.isSpike(people: 4, usual: Usual(people: 0.05, evidence: 1), wasSpike: false))
    }

    @Test(arguments: [(0.5, 6...12), (2, 11...18), (10, 30...50), (100, 200...260)])
    func `the more is usual, the more it takes`(people: Double, expected: ClosedRange<Int>) {
        let usual = Usual(people: people, evidence: people * 24)

        #expect(expected.contains(rule.beginning(usual)), "\(rule.beginning(usual))")
    }

    @Test func `what is known from few people takes more`() {
        let sure = rule.beginning(Usual(people: 2, evidence: 48))
        let unsure = rule.beginning(Usual(people: 2, evidence: 3))

        #expect(unsure > sure)
    }

    @Test func `the more codes are looked at, the more each takes`() {
        let usual = Usual(people: 3, evidence: 72)

        #expect(SpikeRule(codes: 1_000, knownHours: 9_999).beginning(usual) > rule.beginning(usual))
    }

    @Test(arguments: [(0, 20), (23, 20), (24, 10), (167, 10), (168, 5), (9_999, 5)])
    func `a new site needs more people`(hours: Int, people: Int) {
        let rule = SpikeRule(codes: 1, knownHours: hours)

        #expect(rule.beginning(Usual(people: 0.04, evidence: 0.3)) == people)
    }

    @Test func `a spike ends below half of what began it`() {
        let usual = Usual(people: 2, evidence: 48)
        let most = rule.beginning(usual)

        #expect(!rule.isSpike(people: most - 1, usual: usual, wasSpike: false))
        #expect(rule.isSpike(people: most, usual: usual, wasSpike: false))
        #expect(rule.isSpike(people: (most + 1) / 2, usual: usual, wasSpike: true))
        #expect(!rule.isSpike(people: (most - 1) / 2, usual: usual, wasSpike: true))
    }

    @Test(arguments: [
        // The tails of Poisson distributions: P(X ≥ 10 | 2) = 4.6e-5, P(X ≥ 9 | 2) = 2.4e-4.
        (2.0, 1e-4, 10), (2, 3e-4, 9), (1, 1e-3, 6), (10, 1e-4, 25), (0.1, 1e-4, 4),
    ])
    func `with a mean that is sure the tail is Poisson's`(
        mean: Double, chance: Double, quantile: Int
    ) {
        let distribution = NegativeBinomial(mean: mean, shape: 1e9)

        #expect(distribution.quantile(chance: chance, least: 0) == quantile)
    }

    @Test(arguments: [0.001, 1, 1_000, 100_000, 1e12], [0.04, 1, 25.0])
    func `any mean has an end`(mean: Double, evidence: Double) {
        let beginning = rule.beginning(Usual(people: mean, evidence: evidence))

        #expect(beginning >= 5)
        #expect(Double(beginning) >= mean * 2)
        #expect(Double(beginning) < 1_000 + mean * 500)
    }
}
