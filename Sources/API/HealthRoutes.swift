import HTTPServer
import Handrail
import Indexing

/// Whether all is well, for those who watch over servers.
struct HealthRoutes: Sendable {
    let editions: CurrentEdition
    let records: any RecordStore

    func add(to router: inout Router) {
        router.get("/healthz", isAlive)
        router.get("/readyz", .slow, isReady)
    }

    /// `GET /healthz`: the process answers.
    @Sendable func isAlive(_ request: Request) throws -> Response {
        uncached(.text("ok\n"))
    }

    /// `GET /readyz`: pages can be searched and reports can be stored.
    @Sendable func isReady(_ request: Request) throws -> Response {
        guard (try? editions.value.search("502", limit: 1)) != nil else {
            return notReady("the index cannot be read")
        }
        guard (try? records.checkReady()) != nil else {
            return notReady("the records cannot be written to")
        }
        return uncached(.text("ready\n"))
    }

    private func notReady(_ reason: String) -> Response {
        uncached(.text("not ready: \(reason)\n", status: .serviceUnavailable))
    }

    private func uncached(_ response: Response) -> Response {
        var response = response
        response.headers["Cache-Control"] = "no-store"
        return response
    }
}
