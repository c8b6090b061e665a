import Foundation
import HTTPServer
import Handrail
import Library
import Logging

/// Everything wired together: content, records, pages and the server.
struct Service {
    private let settings: ServiceSettings
    private let log: Logger
    private let storage: Storage
    private let routes: Routes
    private let server: Server
    private let events: Events

    /// Reads the articles, opens the records and begins to serve.
    init(_ settings: ServiceSettings, log: Logger) throws {
        let content = try Service.content(settings, log)
        let storage = try Storage(settings, content: content, log: log)
        let routes = try Routes(settings, storage, log: log)
        // Before anybody can know that the server is there, so that no signal is lost.
        events = Events()
        server = try Service.start(settings, routes)
        self.settings = settings
        self.log = log
        self.storage = storage
        self.routes = routes
        log.info("serving http://\(settings.host):\(server.port)", metadata: counts(content))
    }

    /// Serves until SIGTERM or SIGINT, then lets the requests under way finish.
    func run() {
        while true {
            switch events.next() {
            case .stop(let signal):
                log.info("stopping", metadata: ["signal": "\(signal)"])
                server.stop()
                return log.info("stopped")
            case .reload: reload()
            case .refresh: server.publish(routes.prepared)
            }
        }
    }

    /// Serves what the articles say by now; what cannot be read leaves things as they are.
    private func reload() {
        do {
            let content = try Service.content(settings, log)
            try storage.replace(with: content)
            server.publish(routes.prepared)
            log.info("reloaded", metadata: counts(content))
        } catch {
            log.error("not reloaded", metadata: ["error": "\(error)"])
        }
    }

    private static func content(_ settings: ServiceSettings, _ log: Logger) throws -> Content {
        let library = try settings.articles.read()
        for finding in library.findings { log.warning("\(finding)") }
        return library.content
    }

    private func counts(_ content: Content) -> Logger.Metadata {
        ["articles": "\(content.articles.count)", "codes": "\(content.codes.count)"]
    }

    private static func start(_ settings: ServiceSettings, _ routes: Routes) throws -> Server {
        var configuration = ServerConfiguration()
        configuration.host = settings.host
        configuration.port = settings.port
        if let threads = settings.threads { configuration.threads = threads }
        do {
            return try Server(configuration, router: routes.router, pages: routes.prepared)
        } catch {
            throw Failure.unavailable("\(error)")
        }
    }
}
