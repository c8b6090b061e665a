import Handrail
@testable import Site
import TestSupport
import Testing

struct WaterfallTests {
    private func request(
        _ number: Int, at offset: Double, for duration: Double, wait: Double? = nil,
        outcome: RecordedRequest.Outcome = .failed
    ) -> RecordedRequest {
        RecordedRequest(
            number: number, outcome: outcome, method: "GET", address: "https://a.example/x",
            host: "a.example", status: 502, offset: offset, duration: duration,
            timing: RequestTiming(wait: wait))
    }

    @Test func `without requests there is nothing to draw`() {
        #expect(Waterfall([]) == nil)
    }

    @Test func `rows come in the order of time, bars in proportion to it`() throws {
        let drawing = try #require(
            Waterfall([
                request(2, at: 500, for: 500, wait: 500), request(1, at: 0, for: 250, wait: 250),
            ]))

        #expect(drawing.bars.map(\.label) == ["1 GET /x", "2 GET /x"])
        #expect(drawing.bars[0].segments.map(\.x) == [Int(Waterfall.left)])
        let half = Int(Waterfall.span / 2)
        #expect(drawing.bars[1].segments.map(\.length) == [half])
        #expect(abs(drawing.bars[0].segments[0].length - half / 2) <= 1)
        #expect(drawing.ticks.map(\.tickText) == ["0 s", "500 ms", "1.0 s"])
    }

    @Test func `pieces follow each other in the order of what happened`() throws {
        let drawing = try #require(Waterfall([RecordingSamples.timeout]))
        let segments = drawing.bars[0].segments

        #expect(segments.map(\.phase) == ["queued", "connecting", "waiting", "receiving"])
        for (one, next) in zip(segments, segments.dropFirst()) {
            #expect(next.x >= one.x)
        }
    }

    @Test func `a failure is marked by a shape and a word, a slow one by a word`() throws {
        let drawing = try #require(
            Waterfall([request(1, at: 0, for: 10), request(2, at: 5, for: 10, outcome: .slow)]))

        #expect(drawing.bars.map(\.crosses.count) == [1, 0])
        #expect(drawing.bars.map(\.outcome) == ["failed, 502, 10 ms", "slow, 502, 10 ms"])
    }

    @Test func `whatever times a recording has, everything stays inside the drawing`() throws {
        var numbers = SeededNumbers(seed: 20_261_124)
        let strange = [0, -5, 1, 60_000, 1e300, -1e300, .infinity, -.infinity, .nan, 0.001]
        func time() -> Double {
            Bool.random(using: &numbers)
                ? strange.randomElement(using: &numbers) ?? 0
                : .random(in: 0...90_000, using: &numbers)
        }
        for _ in 0..<500 {
            let requests = (1...Int.random(in: 1...8, using: &numbers)).map { number in
                RecordedRequest(
                    number: number, outcome: .failed, method: "GET", address: "", host: "",
                    status: 0, offset: time(), duration: time(),
                    timing: RequestTiming(
                        blocked: time(), dns: time(), connect: time(), send: time(), wait: time(),
                        receive: time()))
            }
            let drawing = try #require(Waterfall(requests))
            for segment in drawing.bars.flatMap(\.segments) {
                #expect(segment.x >= Int(Waterfall.left))
                #expect(segment.length >= 1)
                #expect(segment.x + segment.length <= Int(Waterfall.left + Waterfall.span) + 1)
            }
            #expect(drawing.bars.count == requests.count)
        }
    }

    @Test(arguments: [
        (0, "0 ms"), (999, "999 ms"), (999.6, "1.0 s"), (60_000, "60.0 s"), (119_900, "119.9 s"),
        (123_400, "2 min 3 s"), (.nan, "0 ms"), (-5, "0 ms"), (.infinity, "0 ms"),
    ])
    func `times read as people say them`(time: Double, words: String) {
        #expect(time.asDuration == words)
    }
}
