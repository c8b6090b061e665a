/// How long reporters waited for something, counted in minutes: exact in the first hour,
/// to 5 minutes in the first day, to the hour in the first week, then to the day.
public struct WaitHistogram: Sendable, Equatable {
    private var counts: [Int: Int] = [:]

    public init() {}

    /// How many waits there are.
    public private(set) var count = 0

    /// Adds waits of one bucket, which its first minute names.
    public mutating func add(_ number: Int, waitsOf bucket: Int) {
        counts[bucket, default: 0] += number
        count += number
    }

    /// The minutes that this share of the waits was not longer than, as if those of a
    /// bucket were spread evenly over it; nil where there are none.
    public func minutes(ofShare share: Double) -> Int? {
        guard count > 0 else { return nil }
        let rank = max(1, (share * Double(count)).rounded(.up))
        var before = 0.0
        for (bucket, number) in counts.sorted(by: { $0.key < $1.key }) where number > 0 {
            if before + Double(number) >= rank {
                let part = (rank - before - 0.5) / Double(number)
                return bucket + Int(part * Double(WaitHistogram.width(of: bucket)))
            }
            before += Double(number)
        }
        return nil
    }

    /// How many minutes a bucket has.
    private static func width(of bucket: Int) -> Int {
        switch bucket {
        case ..<60: 1
        case ..<1_440: 5
        case ..<10_080: 60
        default: 1_440
        }
    }
}
