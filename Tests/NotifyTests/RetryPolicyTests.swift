import Testing

@testable import Notify

struct RetryPolicyTests {
    @Test func `each attempt waits about twice as long as the one before, six hours at most`() {
        var generator = SystemRandomNumberGenerator()
        for (attempts, seconds) in [(1, 15.0), (2, 30), (5, 240), (30, 21_600)] {
            let delay = RetryPolicy.delay(after: attempts, using: &generator)
            #expect((seconds * 0.75...seconds * 1.25).contains(delay))
        }
    }
}
