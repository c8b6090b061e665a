import Dispatch
import Glibc
import HTTPServer
import Synchronization
import TestSupport
import Testing

@Suite(.serialized) struct StopTests {
    /// Threads of its own: what waits here must not take those of other tests.
    private let threads = DispatchQueue(label: "clients", attributes: .concurrent)

    @Test func `a request under way is finished before the stop`() throws {
        let site = try TestSite()
        let slow = site.connect()
        let idle = site.connect()
        idle.send("GET /hello HTTP/1.1\r\nHost: a\r\n\r\n")
        _ = idle.readResponse()
        slow.send("GET /slow?ms=300 HTTP/1.1\r\nHost: a\r\n\r\n")
        usleep(50_000)
        let start = ContinuousClock.now

        site.server.stop(deadline: 5)

        #expect(ContinuousClock.now - start < .seconds(2))
        #expect(slow.readToEnd()?.hasSuffix("slow") == true)
        #expect(idle.readToEnd() == "")
    }

    @Test func `an upload under way is finished before the stop`() throws {
        let site = try TestSite()
        let server = site.server
        let client = site.connect()
        client.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\n12345")
        usleep(50_000)
        let stopped = DispatchGroup()
        threads.async(group: stopped) { server.stop(deadline: 5) }
        usleep(50_000)
        client.send("67890")

        #expect(client.readToEnd()?.hasSuffix("body[10]") == true)
        stopped.wait()
    }

    @Test func `who waits longer than the deadline gets 503`() throws {
        let site = try TestSite(workers: 1)
        let clients = (0..<3).map { _ in site.connect() }
        for client in clients { client.send("GET /slow?ms=900 HTTP/1.1\r\nHost: a\r\n\r\n") }
        usleep(200_000)

        site.server.stop(deadline: 0.1)

        for client in clients { #expect(client.readToEnd()?.contains(" 503 ") == true) }
    }

    @Test func `after the stop nobody listens and the port is free`() throws {
        let site = try TestSite()
        let port = site.port
        site.server.stop(deadline: 1)
        site.server.stop(deadline: 1)

        #expect(site.get("/hello") == nil)
        let again = try Server(
            ServerConfiguration(port: port), router: TestSite.router(), pages: PreparedPages([:]))
        again.stop(deadline: 1)
    }

    @Test func `fifty stops in a rush of new connections harm nothing`() throws {
        for _ in 0..<50 {
            let site = try TestSite()
            let port = site.port
            let ended = DispatchGroup()
            for _ in 0..<4 {
                threads.async(group: ended) {
                    var isThere = true
                    while isThere {
                        let client = RawClient(port: port)
                        client.send("GET /hello HTTP/1.1\r\nHost: a\r\n\r\n")
                        isThere = client.readResponse() != nil
                    }
                }
            }
            usleep(10_000)
            site.server.stop(deadline: 1)
            ended.wait()
        }
    }

    @Test func `no answer is cut by a stop under load`() throws {
        let site = try TestSite()
        let port = site.port
        let ended = DispatchGroup()
        let whole = Atomic<Int>(0)
        for _ in 0..<8 {
            threads.async(group: ended) {
                let client = RawClient(port: port)
                repeat {
                    client.send("GET /prepared HTTP/1.1\r\nHost: a\r\n\r\n")
                } while client.readResponse() != nil
                whole.add(client.isBetweenResponses ? 1 : 0, ordering: .relaxed)
            }
        }
        usleep(100_000)

        site.server.stop(deadline: 5)

        ended.wait()
        #expect(whole.load(ordering: .relaxed) == 8)
    }
}
