import Handrail

/// The way from the visitor to the service as one line: where its stations
/// stand and where it breaks.
struct Road {
    let stops: [Stop]
    let pieces: [Piece]
    /// Where the cross stands.
    let broken: Int
    /// True when a station itself is what fails.
    let isAtStation: Bool

    struct Stop {
        let name: String
        let state: String
        let place: Int
    }

    /// A piece of the line between two stations, or between a station and the break.
    struct Piece {
        let state: String
        let from: Int
        let to: Int
    }

    /// Half a station, and half the gap at the break.
    private static let radius = 10
    private static let gap = 14

    /// Stations stand `step` apart, those beside the break `extra` more; the
    /// break is `distance` after the side's own station, or at the last station.
    init(_ side: Side, first: Int, step: Int, extra: Int = 0, distance: Int) {
        let sides = Side.allCases
        let last = sides.firstIndex(of: side) ?? 0
        let places = sides.indices.map { first + step * $0 + ($0 > last ? extra : 0) }
        let isAtStation = last == sides.count - 1
        let broken = places[last] + (isAtStation ? 0 : distance)
        self.isAtStation = isAtStation
        self.broken = broken
        stops = zip(sides, places).enumerated().map { index, stop in
            let isBroken = isAtStation && index == last
            let state = isBroken ? "broken" : index <= last ? "works" : "beyond"
            return Stop(name: stop.0.station, state: state, place: stop.1)
        }
        pieces = zip(places, places.dropFirst()).enumerated().flatMap { index, ends in
            let from = ends.0 + Road.radius
            let to = ends.1 - Road.radius
            guard index == last else {
                return [Piece(state: index < last ? "works" : "beyond", from: from, to: to)]
            }
            return [
                Piece(state: "works", from: from, to: broken - Road.gap),
                Piece(state: "beyond", from: broken + Road.gap, to: to),
            ]
        }
    }
}
