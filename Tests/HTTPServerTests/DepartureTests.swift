import Foundation
import HTTPServer
import TestSupport
import Testing

extension Faults {
    /// Clients that leave in the middle, and what they leave behind: nothing.
    @Suite(.serialized) struct DepartureTests {
        /// Where a client can be when it leaves.
        enum Moment: CaseIterable {
            case line, header, body, upload, work, answer
        }

        private let site: WatchedSite

        init() throws {
            // libmicrohttpd overlooks the end of a client whose last bytes came
            // together with it; then the deadlines end the connection.
            var limits = Limits()
            limits.headerSeconds = 1
            limits.bodySeconds = 1
            limits.idleSeconds = 1
            site = try WatchedSite(limits)
        }

        /// A client that goes away at that moment.
        private func depart(_ moment: Moment) {
            switch moment {
            case .line: site.connect().send("GET /hel")
            case .header: site.connect().send("GET /hello HTTP/1.1\r\nHost: a\r\nX: y")
            case .body:
                site.connect().send(
                    "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nabc")
            case .upload: site.connect().send(upload(of: 100_000))
            case .work: site.connect().send("GET /slow?ms=20 HTTP/1.1\r\nHost: a\r\n\r\n")
            case .answer:
                let client = SlowClient(port: site.port)
                client.send("GET /large HTTP/1.1\r\nHost: a\r\n\r\n")
                var size = 0
                while size < 10_000, let more = client.read(atMost: 10_000) { size += more }
            }
        }

        /// A form with a file, of which the first so many bytes come.
        private func upload(of bytes: Int) -> String {
            let part = "--X\r\nContent-Disposition: form-data; name=\"f\"; filename=\"f\"\r\n\r\n"
            return "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 10000000\r\n"
                + "Content-Type: multipart/form-data; boundary=X\r\n\r\n"
                + part + String(repeating: "x", count: bytes - part.utf8.count)
        }

        @Test(arguments: Moment.allCases)
        func `nothing is left of two hundred clients that left`(moment: Moment) throws {
            for _ in 0..<200 { depart(moment) }

            #expect(site.waits(for: "http_connections_total", toBe: 200))
            #expect(site.waits(for: "http_connections", toBe: 0))
            #expect(site.number("http_upload_bytes") == 0)
            #expect(site.number("http_requests_in_flight") == 0)
            #expect(site.get("/hello")?.status == 200)
            #expect(site.get("/slow?ms=1")?.status == 200)
            #expect(site.waits(for: "http_connections", toBe: 0))
            let left = SiteDescriptors(of: site)
            #expect(left.connections == 0)
            #expect(left.files == 0)
        }

        @Test func `an answer that nobody waits for is counted as cut`() throws {
            depart(.answer)

            #expect(site.waits(for: "http_cut_answers_total", toBe: 1))
        }

        @Test func `an upload has no name while it comes`() throws {
            let client = site.connect()
            client.send(upload(of: 1_000_000))

            #expect(site.waits(for: "http_received_bytes_total", toBe: 1_000_000))
            #expect(try FileManager.default.contentsOfDirectory(atPath: site.uploads.path).isEmpty)
            #expect(SiteDescriptors(of: site).files == 1)
            #expect(site.number("http_upload_bytes") > 990_000)
        }

        @Test func `an upload that stops half way gives its disk back`() throws {
            do {
                let client = site.connect()
                client.send(upload(of: 1_000_000))
                #expect(site.waits(for: "http_received_bytes_total", toBe: 1_000_000))
            }

            #expect(site.waits(for: "http_upload_bytes", toBe: 0))
            #expect(SiteDescriptors(of: site).files == 0)
        }
    }
}
