import API
import Foundation
import HTTPServer
import Handrail
import Indexing
import Library
import Logging
import Records
import Site
import Web

/// What `serve` was told.
struct ServiceSettings {
    let host: String
    let port: UInt16
    let articles: ArticlesOption
    let assets: URL
    let data: URL
    /// Nil for the address listened on.
    let baseURL: String?
    /// Nil for one a processor.
    let threads: Int?
    let limitsClients: Bool
}

/// Everything wired together: content, records, pages and the server.
struct Service {
    private let settings: ServiceSettings
    private let log: Logger
    private let server: Server

    /// Reads the articles, opens the records and begins to serve.
    init(_ settings: ServiceSettings, log: Logger) throws {
        let library = try settings.articles.read()
        for finding in library.findings { log.warning("\(finding)") }
        let storage = try Storage(settings, content: library.content)
        let routes = try Routes(settings, storage, log: log)
        self.settings = settings
        self.log = log
        server = try Service.start(settings, routes)
        log.info(
            "serving http://\(settings.host):\(server.port)",
            metadata: [
                "articles": "\(library.content.articles.count)",
                "codes": "\(library.content.codes.count)", "pages": "\(routes.pages.count)",
            ])
    }

    /// Serves until SIGTERM or SIGINT, then lets the requests under way finish.
    func run() throws {
        let signal = StopSignal.wait()
        log.info("stopping", metadata: ["signal": "\(signal)"])
        server.stop()
        log.info("stopped")
    }

    private static func start(_ settings: ServiceSettings, _ routes: Routes) throws -> Server {
        var configuration = ServerConfiguration()
        configuration.host = settings.host
        configuration.port = settings.port
        if let threads = settings.threads { configuration.threads = threads }
        do {
            return try Server(configuration, router: routes.router, pages: routes.pages)
        } catch {
            throw Failure.unavailable("\(error)")
        }
    }
}
