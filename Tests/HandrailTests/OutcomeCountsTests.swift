import Handrail
import Testing

struct OutcomeCountsTests {
    @Test(arguments: [
        (0, 10, 0.0), (10, 0, 0.722_467), (5, 5, 0.236_593), (128, 184, 0.357_090),
        (1, 0, 0.206_549),
    ])
    func `the lower bound is that of Wilson's interval`(
        worked: Int, notYet: Int, bound: Double
    ) {
        let found = OutcomeCounts(worked: worked, notYet: notYet).lowerBound
        #expect(abs(found - bound) < 0.000_01, "\(found)")
    }

    @Test func `the same share of more people has a higher bound`() {
        let few = OutcomeCounts(worked: 4, notYet: 4)
        let many = OutcomeCounts(worked: 40, notYet: 40)
        #expect(few.lowerBound < many.lowerBound)
        #expect(many.lowerBound < 0.5)
    }

    @Test func `nobody is no share at all`() {
        let nobody = OutcomeCounts(worked: 0, notYet: 0)
        #expect(nobody.lowerBound == 0)
        #expect(nobody.percent == 0)
        #expect(!nobody.isEnough)
    }

    @Test func `thirty are enough to say something`() {
        #expect(!OutcomeCounts(worked: 20, notYet: 9).isEnough)
        #expect(OutcomeCounts(worked: 20, notYet: 10).isEnough)
        #expect(OutcomeCounts(worked: 128, notYet: 184).percent == 41)
    }
}
