import Folders
import Foundation
import HTTPServer
import Handrail
import Indexing
import Logging

/// Everything wired together: content, records, pages and the server.
struct Service {
    private let settings: ServiceSettings
    private let log: Logger
    private let storage: Storage
    private var articles: ArticlesFolder
    private let routes: Routes
    private let server: Server
    private let metricsServer: Server?
    private let accessLog: AccessLog?
    private let events: Events
    private let searches: SearchLog
    private let readings: ReadingLog
    private let sweep: AttachmentSweep
    private let trends: TrendLog
    private let upkeep: DeskUpkeep
    private let delivery: ReplyDelivery
    private let outgoing: Outgoing
    private let histories: HistoryReading
    /// Nil when the articles are not watched.
    private var watching: FolderWatch?

    /// Reads the articles, opens the records and begins to serve.
    init(_ settings: ServiceSettings, log: Logger) throws {
        var articles = ArticlesFolder(
            settings.articles, includingDrafts: settings.showsDrafts,
            index: settings.data.appendingPathComponent("index.sqlite"),
            log: log)
        let storage = try Storage(settings, &articles, log: log)
        // What visitors' use says is known before the first pages are prepared.
        searches = SearchLog(storage, log: log)
        searches.flush()
        readings = ReadingLog(storage, log: log)
        trends = TrendLog(storage, log: log)
        trends.read()
        outgoing = try Outgoing(settings, storage, log: log)
        // Before anybody can know that the server is there, so that no signal is lost.
        events = Events()
        histories = HistoryReading(settings.articles, done: events.adding(.showHistories))
        histories.begin()
        let routes = try Routes(
            settings, storage, outgoing, log: log, noticesChanged: events.adding(.refresh))
        accessLog = settings.accessFormat.map { AccessLog($0) }
        let now = Date()
        server = try Service.start(settings, routes, accessLog)
        metricsServer = try Service.startMetrics(settings, routes)
        sweep = AttachmentSweep(records: storage.records, log: log)
        sweep.run()
        upkeep = DeskUpkeep(
            records: storage.records, retention: settings.retention, log: log)
        _ = upkeep.run()
        delivery = ReplyDelivery(records: storage.records, log: log)
        outgoing.start()
        events.refresh(at: storage.editions.value.content.nextNoticeChange(after: now))
        events.readArticles(at: articles.nextChange)
        Memory.release()
        self.settings = settings
        self.log = log
        articles.report()
        self.storage = storage
        self.articles = articles
        self.routes = routes
        log.info("serving \(address)", metadata: counts)
    }

    /// Serves until SIGTERM or SIGINT, then lets the requests under way finish.
    mutating func run() {
        watch()
        while true {
            switch events.next() {
            case .stop(let signal):
                log.info("stopping", metadata: ["signal": "\(signal)"])
                watching?.stop()
                server.stop(deadline: settings.stopSeconds)
                metricsServer?.stop(deadline: 0)
                outgoing.stop()
                searches.close()
                readings.close()
                accessLog?.close()
                return log.info("stopped")
            case .reload:
                renewIdentity()
                reload(isAsked: true)
            case .readArticles: reload(isAsked: false)
            case .showHistories: showHistories()
            case .refresh: publish()
            case .storeSearches: searches.flush()
            case .storeReadings: readings.flush()
            case .sweepFiles: sweep.run()
            case .readTrends: readTrends()
            case .keepDesk: keepDesk()
            case .deliverReplies: deliverReplies()
            }
        }
    }

    /// Does some of what the desk needs; other events come first before more.
    private func keepDesk() {
        if upkeep.run() { events.add(.keepDesk) }
    }

    /// Brings some replies to their reports; other events come first before more.
    private func deliverReplies() {
        if delivery.run() { events.add(.deliverReplies) }
    }

    /// Counts what people report, and shows it.
    private func readTrends() {
        trends.read()
        trends.publish {
            guard let pages = routes.preparedForTrends else { return false }
            server.publish(pages)
            return true
        }
    }

    /// Serves what the articles say by now; what cannot be read leaves things as they are.
    private mutating func reload(isAsked: Bool) {
        do {
            let earlier = storage.editions.value.content
            let next = try articles.next()
            histories.begin()
            events.readArticles(at: articles.nextChange)
            if let edition = next {
                storage.editions.replace(with: edition)
                server.publish(routes.prepared(changedSince: earlier))
                setAlarm(at: Date())
                Memory.release()
            } else if !isAsked {
                return
            }
            log.info("reloaded", metadata: counts)
            articles.report()
        } catch {
            log.error("not reloaded", metadata: ["error": "\(error)"])
        }
    }

    /// Shows what git knows of the articles by now.
    private func showHistories() {
        guard let found = histories.take() else { return }
        let earlier = storage.editions.value.histories
        guard found != earlier else { return }
        storage.editions.remember(found)
        server.publish(routes.prepared(changedSince: earlier))
    }

    /// Reads the articles again by itself when files of theirs change.
    private mutating func watch() {
        guard settings.watchesArticles else { return }
        do {
            watching = try FolderWatch(
                Folder(settings.articles.path), changed: events.adding(.readArticles))
            // What changed between the first reading and now.
            events.add(.readArticles)
        } catch {
            log.warning(
                "the articles are not watched: send SIGHUP after a change, or raise fs.inotify.max_user_watches"
            )
        }
    }

    /// Prepares all pages for this moment, and for as long as notices stay as they are.
    private func publish() {
        let now = Date()
        server.publish(routes.prepared)
        setAlarm(at: now)
    }

    /// Has the pages prepared anew when a notice changes by itself.
    private func setAlarm(at now: Date) {
        events.refresh(at: storage.editions.value.content.nextNoticeChange(after: now))
    }

    /// Shows the certificate that the files hold by now.
    private func renewIdentity() {
        do {
            guard let identity = try settings.listening.identity() else { return }
            try server.renew(identity)
            log.info("certificate renewed")
        } catch {
            log.error("certificate not renewed", metadata: ["error": "\(error)"])
        }
    }

    /// Where the server is, as a browser would be told.
    private var address: String {
        guard case .tcp = server.address else { return "\(server.address)" }
        let scheme = settings.listening.tlsCertificate == nil ? "http" : "https"
        return "\(scheme)://\(server.address)"
    }

    private var counts: Logger.Metadata {
        let content = storage.editions.value.content
        return ["articles": "\(content.articles.count)", "codes": "\(content.codes.count)"]
    }

    private static func start(
        _ settings: ServiceSettings, _ routes: Routes, _ accessLog: AccessLog?
    ) throws -> Server {
        let listening = settings.listening
        var configuration = ServerConfiguration(
            host: listening.host, port: listening.port, threads: settings.threads,
            limits: settings.limits)
        configuration.isInherited = listening.socket == "systemd"
        configuration.unixPath = listening.socket
        configuration.proxies = try listening.proxies()
        configuration.mount = settings.mount
        configuration.uploadFolder = settings.data.path
        configuration.log = accessLog
        do {
            configuration.identity = try listening.identity()
            return try Server(configuration, router: routes.router, pages: routes.prepared)
        } catch ServerError.badIdentity(let reason) {
            throw Failure(code: 66, message: "TLS is not possible: \(reason)")
        } catch {
            throw Failure.unavailable("\(error)")
        }
    }

    private static func startMetrics(
        _ settings: ServiceSettings, _ routes: Routes
    ) throws -> Server? {
        guard let port = settings.listening.metricsPort else { return nil }
        do {
            return try routes.scrape.server(host: settings.listening.host, port: port)
        } catch {
            throw Failure.unavailable("\(error)")
        }
    }
}
