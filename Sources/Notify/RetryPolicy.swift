import Handrail

/// When something is tried again.
enum RetryPolicy {
    private static let first = 15.0
    private static let longest = 6 * 3_600.0

    /// The seconds until the next attempt after so many: twice as many each time, give or
    /// take a quarter, so that what failed together is not tried together.
    static func delay(after attempts: Int, using generator: inout some RandomNumberGenerator)
        -> Double
    {
        var delay = first
        for _ in 1..<max(1, attempts) where delay < longest { delay *= 2 }
        return min(delay, longest) * Double.random(in: 0.75...1.25, using: &generator)
    }
}
