import HTTPServer
import TestSupport
import Testing

extension Faults {
    /// Who gives way when there are more connections than there may be.
    @Suite(.serialized) struct CrowdTests {
        private func limits(_ connections: Int = 4000, perClient: Int = .max) -> Limits {
            var limits = Limits()
            limits.connections = connections
            limits.connectionsPerClient = perClient
            return limits
        }

        /// Clients that have had an answer and stay, one after the other.
        private func idle(_ count: Int, at site: WatchedSite) -> [RawClient] {
            (0..<count).map { _ in
                let client = site.connect()
                client.send("GET /hello HTTP/1.1\r\nHost: a\r\n\r\n")
                #expect(client.readResponse()?.status == 200)
                return client
            }
        }

        /// Clients whose requests are at work for as long as that.
        private func busy(_ count: Int, milliseconds: Int, at site: WatchedSite) -> [RawClient] {
            let clients = (0..<count).map { _ in
                let client = site.connect()
                client.send("GET /slow?ms=\(milliseconds) HTTP/1.1\r\nHost: a\r\n\r\n")
                return client
            }
            #expect(site.waits(for: "http_workers_busy", toBe: count))
            return clients
        }

        @Test(arguments: [(20, Int.max), (4000, 20)])
        func `idle connections give way to a client that asks`(
            connections: Int, perClient: Int
        ) throws {
            let site = try WatchedSite(limits(connections, perClient: perClient))
            let others = idle(60, at: site)

            #expect(site.get("/hello")?.body == "hello")
            withExtendedLifetime(others) {}
        }

        @Test(arguments: [(20, Int.max), (4000, 20)])
        func `those that were idle for the longest go first`(connections: Int, perClient: Int)
            throws
        {
            let site = try WatchedSite(limits(connections, perClient: perClient))

            let others = idle(60, at: site)

            // Two that came at the same moment may be accepted in either order, so
            // nothing is asked of those at the limit.
            for client in others.prefix(30) { #expect(client.readToEnd() == "") }
            for client in others.suffix(10) {
                client.send("GET /hello HTTP/1.1\r\nHost: a\r\n\r\n")
                #expect(client.readResponse()?.body == "hello")
            }
        }

        @Test func `idle connections go before slow ones`() throws {
            let site = try WatchedSite(limits(4))
            let slow = site.connect()
            slow.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\nab")
            let others = idle(10, at: site)

            slow.send("cd")

            #expect(slow.readResponse()?.body == "form[] files[] body[4]")
            withExtendedLifetime(others) {}
        }

        @Test func `with everybody at work one more is told to come back`() throws {
            let site = try WatchedSite(limits(3), workers: 3)
            let atWork = busy(3, milliseconds: 700, at: site)

            let refused = site.get("/hello")

            #expect(refused?.status == 503)
            #expect(refused?["Retry-After"] == "2")
            #expect(refused?["Connection"] == "close")
            for client in atWork { #expect(client.readResponse()?.body == "slow") }
        }

        @Test func `with all of its own at work a client is told that it has too many`() throws {
            let site = try WatchedSite(limits(perClient: 3), workers: 3)
            let atWork = busy(3, milliseconds: 700, at: site)

            let refused = site.get("/hello")

            #expect(refused?.status == 429)
            #expect(refused?["Retry-After"] == "2")
            for client in atWork { #expect(client.readResponse()?.body == "slow") }
        }

        @Test func `a place that is free again is given to the next`() throws {
            let site = try WatchedSite(limits(3), workers: 3)
            let atWork = busy(3, milliseconds: 300, at: site)
            #expect(site.get("/hello")?.status == 503)

            for client in atWork { #expect(client.readResponse()?.body == "slow") }

            #expect(site.get("/hello")?.status == 200)
        }

        @Test func `who is one too many makes no room for another`() throws {
            let site = try WatchedSite(limits(3), workers: 3)
            let atWork = busy(3, milliseconds: 700, at: site)
            let silent = site.connect()
            #expect(site.waits(for: "http_connections", toBe: 4))

            #expect(site.get("/hello")?.status == 503)
            silent.send("GET /hello HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(silent.readResponse()?.status == 503)
            withExtendedLifetime(atWork) {}
        }

        @Test(arguments: [(4, Int.max), (4000, 4)])
        func `who has just come does not give way to the next`(
            connections: Int, perClient: Int
        ) throws {
            let site = try WatchedSite(limits(connections, perClient: perClient))
            let slow = (0..<4).map { _ in
                let client = site.connect()
                client.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\na")
                return client
            }
            #expect(site.waits(for: "http_requests_in_flight", toBe: 4))
            let first = site.connect()
            #expect(site.waits(for: "http_connections_total", toBe: 5))

            #expect(site.get("/hello")?.status == 200)
            first.send("GET /hello HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(first.readResponse()?.status == 200)
            withExtendedLifetime(slow) {}
        }
    }
}
