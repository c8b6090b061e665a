/// How many people met one code, hour by hour; none in hours that nothing is known of.
public struct HourlyPeople: Sendable, Equatable {
    /// The hour of the first count.
    private var first = Hour(0)
    private var counts: [Int] = []

    public init() {}

    public subscript(hour: Hour) -> Int {
        let place = first.distance(to: hour)
        return counts.indices.contains(place) ? counts[place] : 0
    }

    /// All people of these hours together.
    public func sum(_ hours: Range<Hour>) -> Int {
        let places = first.distance(to: hours.lowerBound)..<first.distance(to: hours.upperBound)
        return counts[places.clamped(to: counts.indices)].reduce(0, +)
    }

    /// Takes a count in place of what was known of an hour.
    public mutating func set(_ hour: Hour, _ people: Int) {
        if counts.isEmpty { first = hour }
        if hour < first {
            counts.insert(contentsOf: repeatElement(0, count: hour.distance(to: first)), at: 0)
            first = hour
        }
        let place = first.distance(to: hour)
        if place >= counts.count {
            counts += repeatElement(0, count: place + 1 - counts.count)
        }
        counts[place] = people
    }

    /// Forgets every hour before one.
    public mutating func forget(before hour: Hour) {
        let old = min(max(0, first.distance(to: hour)), counts.count)
        counts.removeFirst(old)
        first = first.advanced(by: old)
    }
}
