import Glibc
import HTTPServer
import TestSupport
import Testing

extension Faults {
    /// What each kind of slowness costs the client, and what it does not.
    @Suite(.serialized) struct SlowClientTests {
        private let site: WatchedSite
        private static let timeout = "HTTP/1.1 408 Request Timeout\r\n"

        init() throws {
            var limits = Limits()
            limits.headerSeconds = 1
            limits.bodySeconds = 1
            limits.idleSeconds = 1
            limits.answerSeconds = 1
            limits.leastBytesPerSecond = 200
            site = try WatchedSite(limits)
        }

        /// Sends a byte each tenth of a second, for longer than any patience.
        private func dribble(_ text: String, on client: RawClient) {
            for byte in text.utf8.prefix(18) {
                client.send([byte])
                usleep(100_000)
            }
        }

        private func post(_ length: Int) -> String {
            "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: \(length)\r\n\r\n"
        }

        @Test func `a request line that comes byte by byte is 408`() throws {
            let client = site.connect()

            dribble("GET /hello/and/so/on/and/on HTTP/1.1\r\n", on: client)

            #expect(client.readToEnd()?.hasPrefix(SlowClientTests.timeout) == true)
            #expect(site.number("http_rejected_total{reason=\"slow_header\"}") == 1)
        }

        @Test func `a header that comes byte by byte is 408`() throws {
            let client = site.connect()
            client.send("GET /hello HTTP/1.1\r\n")

            dribble("Host: a.very.long.name.example\r\n", on: client)

            #expect(client.readToEnd()?.hasPrefix(SlowClientTests.timeout) == true)
        }

        @Test func `a header that stands still is 408`() throws {
            let client = site.connect()
            client.send("GET /hello HTTP/1.1\r\nHost:")

            #expect(client.readToEnd()?.hasPrefix(SlowClientTests.timeout) == true)
        }

        @Test func `a body that comes byte by byte is 408`() throws {
            let client = site.connect()
            client.send(post(1000))

            dribble("abcdefghijklmnopqrstuvwxyz", on: client)

            #expect(client.readToEnd()?.hasPrefix(SlowClientTests.timeout) == true)
            #expect(site.number("http_rejected_total{reason=\"slow_body\"}") == 1)
        }

        @Test func `a body that stands still is 408`() throws {
            let client = site.connect()
            client.send(post(100_000) + String(repeating: "x", count: 50_000))

            #expect(client.readToEnd()?.hasPrefix(SlowClientTests.timeout) == true)
        }

        @Test func `a body that only waits for a continue is 408`() throws {
            let client = site.connect()
            client.send(
                "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\nExpect: 100-continue\r\n\r\n"
            )
            #expect(client.readResponse()?.status == 100)

            #expect(client.readToEnd()?.hasPrefix(SlowClientTests.timeout) == true)
        }

        @Test func `a connection that asks for nothing more is closed without a word`() throws {
            let client = site.connect()
            client.send("GET /hello HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(client.readResponse()?.body == "hello")

            #expect(client.readToEnd() == "")
        }

        @Test func `a connection that was only opened is closed without a word`() throws {
            #expect(site.connect().readToEnd() == "")
        }

        @Test func `a client that does not read is cut`() throws {
            let client = SlowClient(port: site.port)
            client.send("GET /large HTTP/1.1\r\nHost: a\r\n\r\n")

            #expect(site.waits(for: "http_rejected_total{reason=\"slow_reader\"}", toBe: 1))
            #expect(site.waits(for: "http_connections", toBe: 0))
            let size = try #require(client.readToEnd())
            #expect(size < WatchedSite.large.count)
            #expect(site.number("http_cut_answers_total") == 1)
        }

        @Test func `the kernel keeps nothing for a client that was cut`() throws {
            let client = SlowClient(port: site.port)
            client.send("GET /large HTTP/1.1\r\nHost: a\r\n\r\n")

            #expect(site.waits(for: "http_rejected_total{reason=\"slow_reader\"}", toBe: 1))
            #expect(site.waits(for: "http_connections", toBe: 0))
            #expect(!SiteDescriptors.hasUnsent(port: site.port))
            withExtendedLifetime(client) {}
        }

        @Test func `a client that reads byte by byte is cut`() throws {
            let client = SlowClient(port: site.port)
            client.send("GET /large HTTP/1.1\r\nHost: a\r\n\r\n")

            for _ in 0..<18 {
                _ = client.read(atMost: 1)
                usleep(100_000)
            }

            #expect(site.waits(for: "http_rejected_total{reason=\"slow_reader\"}", toBe: 1))
        }

        @Test func `a client that reads slowly but steadily gets all of it`() throws {
            let client = SlowClient(port: site.port)
            client.send("GET /large HTTP/1.1\r\nHost: a\r\n\r\n")
            // Three times as long as one pause may be, at a thousand times the least rate.
            for _ in 0..<30 {
                _ = client.read(atMost: 32 << 10)
                usleep(100_000)
            }
            client.send("GET /hello HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")

            _ = client.readToEnd()

            #expect(site.number("http_cut_answers_total") == 0)
            #expect(site.number("http_sent_bytes_total") == WatchedSite.large.count + 5)
        }

        @Test func `a body that comes slowly but steadily is taken`() throws {
            let client = site.connect()
            client.send(post(25 * 200))

            for _ in 0..<25 {
                client.send([UInt8](repeating: 0x78, count: 200))
                usleep(100_000)
            }

            #expect(client.readResponse()?.body == "form[] files[] body[5000]")
        }

        @Test func `a slow worker is no slow client`() throws {
            #expect(site.get("/slow?ms=2500")?.body == "slow")
        }
    }
}
