import Foundation
import HTTPServer
import TestSupport

/// A site that is hard to get out of breath, with its own numbers at hand: it
/// has a page that no socket buffer holds and a folder of its own for uploads.
final class WatchedSite {
    /// More than the kernel keeps for a client that does not read.
    static let large = [UInt8](repeating: 0x61, count: 8 << 20)
    /// Prepared once for all tests, which takes a while.
    private static let pages = PreparedPages([
        "/large": PreparedPage(
            Response(headers: Headers([("Content-Type", "font/woff2")]), body: large))
    ])

    let server: Server
    let uploads: URL
    private let metrics: Metrics
    var port: UInt16 { server.port }

    init(_ limits: Limits = Limits(), workers: Int = 2) throws {
        uploads = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: uploads, withIntermediateDirectories: true)
        let router = TestSite.router()
        metrics = router.metrics
        var configuration = ServerConfiguration(threads: 2, workers: workers, limits: limits)
        configuration.uploadFolder = uploads.path
        server = try Server(configuration, router: router, pages: WatchedSite.pages)
    }

    deinit {
        server.stop(deadline: 1)
        try? FileManager.default.removeItem(at: uploads)
    }

    func connect() -> RawClient { RawClient(port: port) }

    /// One GET on a connection of its own.
    func get(_ target: String) -> Reply? {
        let client = connect()
        client.send("GET \(target) HTTP/1.1\r\nHost: a\r\n\r\n")
        return client.readResponse()
    }

    /// A number of the metrics, such as `http_connections`; 0 when it is not
    /// there.
    func number(_ name: String) -> Int {
        for line in metrics.text().split(separator: "\n") where line.hasPrefix(name + " ") {
            return Int(line.dropFirst(name.count + 1)) ?? 0
        }
        return 0
    }

    /// True once the number is that, within so many seconds.
    func waits(for name: String, toBe wanted: Int, seconds: Double = 5) -> Bool {
        waits(for: name, toBeIn: wanted...wanted, seconds: seconds)
    }

    /// True once the number is one of those, within so many seconds.
    func waits(for name: String, toBeIn wanted: ClosedRange<Int>, seconds: Double = 5) -> Bool {
        let end = ContinuousClock.now + .seconds(seconds)
        while !wanted.contains(number(name)) {
            guard ContinuousClock.now < end else { return false }
            usleep(5000)
        }
        return true
    }
}
