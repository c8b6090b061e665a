internal import Glibc

/// The distribution of a count whose mean is itself not known for sure: a
/// Poisson distribution whose mean has a gamma distribution.
struct NegativeBinomial {
    let mean: Double
    /// The gamma distribution's shape: the larger, the surer the mean.
    let shape: Double

    /// Beyond this mean the distribution only grows in width, and is not gone through.
    private static let largestMean = 10_000.0

    /// The smallest count, `least` or more, that is reached or passed with a
    /// probability below `chance`.
    func quantile(chance: Double, least: Int) -> Int {
        guard mean <= NegativeBinomial.largestMean else {
            let smaller = NegativeBinomial(mean: NegativeBinomial.largestMean, shape: shape)
            let count = Double(smaller.quantile(chance: chance, least: 0))
            return max(least, Int(count * mean / NegativeBinomial.largestMean))
        }
        var probability = exp(-shape * log1p(mean / shape))
        var tail = 1.0
        var count = 0
        while count < least || tail >= chance {
            tail -= probability
            probability *=
                (Double(count) + shape) / Double(count + 1) * mean / (shape + mean)
            count += 1
        }
        return count
    }
}
