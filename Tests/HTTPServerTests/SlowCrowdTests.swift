import HTTPServer
import TestSupport
import Testing

extension Faults {
    /// A thousand slow clients at once, and those who come besides.
    @Suite(.serialized) struct SlowCrowdTests {
        /// The same address has them all: the half of them makes room for the
        /// rest, or all may stay until they are too slow.
        @Test(arguments: Crowd.Kind.allCases, [Limits().connectionsPerClient, .max])
        func `a slow crowd delays nobody and is gone in the end`(
            kind: Crowd.Kind, perClient: Int
        ) throws {
            var limits = Limits()
            limits.headerSeconds = 3
            limits.bodySeconds = 3
            limits.answerSeconds = 3
            limits.connectionsPerClient = perClient
            let site = try WatchedSite(limits)
            let crowd = Crowd(kind, count: 1000, port: site.port)
            #expect(site.waits(for: "http_connections_total", toBe: 1000))
            let stay = min(1000, perClient)
            #expect(site.waits(for: "http_connections", toBeIn: 1...stay, seconds: 1))
            var slowest = Duration.zero

            let end = ContinuousClock.now + .seconds(1)
            while ContinuousClock.now < end {
                crowd.dawdle()
                for target in ["/hello", "/slow?ms=1"] {
                    let start = ContinuousClock.now
                    #expect(site.get(target)?.status == 200)
                    slowest = max(slowest, ContinuousClock.now - start)
                }
            }

            #expect(slowest < .seconds(1))
            // Long after the limits, for a machine that has more to do than this.
            #expect(site.waits(for: "http_connections", toBe: 0, seconds: 20))
        }
    }
}
