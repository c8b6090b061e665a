import HTTPServer
import TestSupport
import Testing

struct ProbeTests {
    @Test func `a server that answers has a status`() throws {
        var router = Router(refuse: { _, _ in Response(status: .notFound) })
        router.get("/ok") { _ in .text("ok") }
        var configuration = ServerConfiguration()
        configuration.port = 0
        let server = try Server(configuration, router: router, pages: PreparedPages([:]))
        defer { server.stop(deadline: 1) }

        func status(_ path: String) -> Status? {
            Probe.status(host: "127.0.0.1", port: server.port, path: path, seconds: 2)
        }
        #expect(status("/ok") == .ok)
        #expect(status("/missing") == .notFound)
    }

    @Test func `where nothing listens there is no status`() {
        #expect(Probe.status(host: "127.0.0.1", port: 1, path: "/", seconds: 1) == nil)
    }
}
