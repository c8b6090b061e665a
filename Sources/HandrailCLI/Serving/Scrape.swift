import HTTPServer
import Handrail
import Indexing
import Notify
import Web

/// `/metrics`: what the server counts, for Prometheus.
struct Scrape: Sendable {
    let metrics: Metrics
    let editions: CurrentEdition
    let tally: SearchTally
    let trends: CurrentTrends
    let outgoing: Outgoing

    func add(to router: inout Router) {
        router.get("/metrics", answer)
    }

    /// A server for this alone, on a port that is not the visitors'.
    func server(host: String, port: UInt16) throws(ServerError) -> Server {
        var router = Router { refusal, _ in
            .text("\(refusal.status.code) \(refusal.status.reason)\n", status: refusal.status)
        }
        add(to: &router)
        return try Server(
            ServerConfiguration(host: host, port: port, threads: 1, workers: 1), router: router,
            pages: PreparedPages([:]))
    }

    /// `GET /metrics`
    @Sendable func answer(_ request: Request) -> Response {
        let content = editions.value.content
        let outbox = outgoing.figures
        let text = metrics.text(with: [
            .counter(
                "handrail_index_generation", "How often the articles were read.",
                editions.generation),
            .counter(
                "handrail_searches_dropped_total",
                "Searches that were not counted for want of room.",
                tally.dropped),
            .gauge("handrail_articles", "Articles that are served.", content.articles.count),
            .gauge("handrail_codes", "Codes in the catalogue.", content.codes.count),
            .gauge(
                "handrail_codes_spiking", "Codes that many people report now.",
                trends.value.spiking.count),
            .gauge(
                "handrail_outbox_pending", "Notifications that are still to be sent.",
                outbox.counts.pending),
            .gauge(
                "handrail_outbox_failed", "Notifications that were given up.",
                outbox.counts.failed),
            .counter(
                "handrail_deliveries_total", "Notifications that arrived.", outbox.delivered),
            .counter(
                "handrail_delivery_failures_total",
                "Attempts to send a notification that did not succeed.", outbox.unsuccessful),
        ])
        var response = Response.text(text, type: "text/plain; version=0.0.4; charset=utf-8")
        response.headers["Cache-Control"] = "no-store"
        return response
    }
}
