/// What a server counts of itself.
///
/// A router has one and a server that uses the router fills it. `text` is the
/// answer to a scrape.
public final class Metrics: Sendable {
    /// Requests that no route has: 404, and what is refused before the router
    /// is asked.
    let unrouted = RouteTally(pattern: "")
    /// Connections since the start.
    let connections = Counter()
    /// Bytes of request bodies.
    let receivedBytes = Counter()
    /// Bytes of response bodies.
    let sentBytes = Counter()
    /// Answers that were cut because the client left or was too slow.
    let cutAnswers = Counter()

    private let tallies = Locked<[String: RouteTally]>([:])
    private let rejections = Locked<[String: Int]>([:])
    private let gauges = Locked<@Sendable () -> [Gauge]>({ [] })

    /// Nothing counted yet.
    public init() {}

    /// The tally of a pattern, the same one each time.
    func tally(of pattern: String) -> RouteTally {
        tallies.withLock { tallies in
            if let tally = tallies[pattern] { return tally }
            let tally = RouteTally(pattern: pattern)
            tallies[pattern] = tally
            return tally
        }
    }

    /// Counts a request or a connection that was turned away.
    func reject(_ reason: String) {
        rejections.withLock { $0[reason, default: 0] += 1 }
    }

    /// Says where the server's present numbers come from.
    func observe(_ read: @escaping @Sendable () -> [Gauge]) {
        gauges.withLock { $0 = read }
    }

    /// All of it in the text format of Prometheus (version 0.0.4), with the
    /// gauges of whoever uses the server, ended by a line break.
    public func text(with others: [Gauge] = []) -> String {
        var text = MetricsText()
        write(routes: tallies.withLock { Array($0.values) } + [unrouted], to: &text)
        text.family("http_rejected_total", "counter", "Turned away by the server, by reason.")
        for (reason, count) in rejections.withLock({ $0 }).sorted(by: { $0.key < $1.key }) {
            text.sample("http_rejected_total", [("reason", reason)], count)
        }
        let counters = [
            ("http_connections_total", "Connections since the start.", connections),
            ("http_received_bytes_total", "Bytes of request bodies.", receivedBytes),
            ("http_sent_bytes_total", "Bytes of response bodies.", sentBytes),
            ("http_cut_answers_total", "Answers that did not reach their end.", cutAnswers),
        ]
        for (name, help, counter) in counters { text.counter(name, help, counter.value) }
        let read = gauges.withLock { $0 }
        for gauge in read() + others + ProcessFigures.now {
            text.family(gauge.name, gauge.kind, gauge.help)
            text.sample(gauge.name, [], gauge.value)
        }
        return text.text
    }

    private func write(routes: [RouteTally], to text: inout MetricsText) {
        let used = routes.filter { !$0.answers.isEmpty }.sorted { $0.pattern < $1.pattern }
        text.family("http_requests_total", "counter", "Answers by route and status.")
        for route in used {
            for (status, count) in route.answers {
                text.sample(
                    "http_requests_total", [("route", route.pattern), ("status", String(status))],
                    count)
            }
        }
        text.family(
            "http_request_duration_seconds", "histogram",
            "From the request line to the last byte handed to the kernel.")
        for route in used { text.histogram("http_request_duration_seconds", route) }
    }
}
