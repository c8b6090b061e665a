import Handrail
import Web

/// When requests ran and where their time went, drawn: a row for each, its bar
/// in the order of what happened. All lengths are in the drawing's own units,
/// which are pixels at its usual size.
struct Waterfall {
    /// Where the bars begin, and how long the longest may be.
    static let left = 250.0
    static let span = 410.0
    static let rowHeight = 26

    let width = 860
    let drawingHeight: Int
    let words: String
    let ticks: [Tick]
    let bars: [Row]
    /// Where the lines of the ticks end.
    let bottom: Int

    /// A line through all rows, and its time.
    struct Tick {
        let tickX: Int
        let tickText: String
    }

    struct Row {
        let label: String
        let labelY: Int
        let segments: [Segment]
        let outcome: String
        /// A cross behind the bar of a failed request; a list of one or none.
        let crosses: [Cross]
    }

    /// A piece of a bar: what the request did meanwhile tells its class.
    struct Segment {
        let phase: String
        let x: Int
        let y: Int
        let length: Int
        let thickness: Int
    }

    struct Cross {
        let crossLeft: Int
        let crossRight: Int
        let crossTop: Int
        let crossBottom: Int
    }

    /// Nil without requests. They are drawn in the order they began.
    init?(_ requests: [RecordedRequest]) {
        guard let first = requests.map(\.offset.drawable).min() else { return nil }
        let end = requests.map { $0.offset.drawable + $0.duration.drawable }.max() ?? first
        let scale = Scale(first: first, total: max(end - first, 1))
        let ordered = requests.sorted {
            ($0.offset.drawable, $0.number) < ($1.offset.drawable, $1.number)
        }
        bars = ordered.enumerated().map { Row($1, at: $0, scale) }
        bottom = 24 + ordered.count * Waterfall.rowHeight
        drawingHeight = bottom + 8
        ticks = [0, 0.5, 1].map { part in
            Tick(
                tickX: Int(Waterfall.left + part * Waterfall.span),
                tickText: part == 0 ? "0 s" : (part * scale.total).asDuration)
        }
        words =
            "\(requests.count.counted("request")) over \(scale.total.asDuration), in the order they began. The table has the same figures."
    }

    /// From times to places.
    struct Scale {
        let first: Double
        let total: Double

        func length(_ time: Double) -> Double { time / total * Waterfall.span }
        func place(_ time: Double) -> Double { Waterfall.left + length(time - first) }
    }
}

extension Waterfall.Row {
    fileprivate init(_ request: RecordedRequest, at index: Int, _ scale: Waterfall.Scale) {
        let top = 24 + index * Waterfall.rowHeight
        let start = scale.place(request.offset.drawable)
        let end = start + scale.length(request.duration.drawable)
        label = "\(request.number) \(request.method) \(request.path)".shortened(to: 30)
        labelY = top + 17
        segments = Self.segments(request, from: start, to: end, top: top, scale)
        let isFailed = request.outcome == .failed
        let answer = request.status > 0 ? "\(request.status)" : "no answer"
        outcome = "\(isFailed ? "failed" : "slow"), \(answer), \(request.duration.asDuration)"
        let left = Int(end.rounded()) + 3
        crosses =
            isFailed
            ? [
                .init(
                    crossLeft: left, crossRight: left + 8, crossTop: top + 9, crossBottom: top + 17)
            ]
            : []
    }

    /// The pieces one after the other; what the timings leave over is the last
    /// one's, and all of it where there are none.
    private static func segments(
        _ request: RecordedRequest, from start: Double, to end: Double, top: Int,
        _ scale: Waterfall.Scale
    ) -> [Waterfall.Segment] {
        let timing = request.timing
        let connecting = [timing.dns, timing.connect, timing.send].reduce(0) {
            $0 + ($1?.drawable ?? 0)
        }
        let phases: [(name: String, time: Double, thickness: Int)] = [
            ("queued", timing.blocked?.drawable ?? 0, 4), ("connecting", connecting, 8),
            ("waiting", timing.wait?.drawable ?? 0, 16),
            ("receiving", timing.receive?.drawable ?? 0, 12),
        ].filter { $0.1 > 0 }
        var place = start
        var segments: [Waterfall.Segment] = []
        for phase in phases.isEmpty ? [("waiting", request.duration.drawable, 16)] : phases {
            let stop = min(place + scale.length(phase.1), end)
            let x = Int(place.rounded())
            segments.append(
                .init(
                    phase: phase.0, x: x, y: top + 13 - phase.2 / 2,
                    length: max(Int(stop.rounded()) - x, 1), thickness: phase.2))
            place = stop
        }
        return segments
    }
}

extension Double {
    /// What a recording says of a time, as far as it can be drawn.
    fileprivate var drawable: Double { isFinite ? Swift.min(Swift.max(self, 0), 1e12) : 0 }
}
