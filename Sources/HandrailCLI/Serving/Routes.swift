import API
import Desk
import Foundation
import HTTPServer
import Handrail
import Indexing
import Logging
import Notify
import SignIn
import Site
import Web

/// Every route of the program, and the pages that are the same for everyone.
struct Routes {
    let router: Router
    /// What `/metrics` answers.
    let scrape: Scrape
    private let mount: String
    private let site: Site
    private let assets: Assets
    private let trends: CurrentTrends
    private let readings: Readings
    private let made = MadePages()

    /// `noticesChanged` is told when the desk posts something that prepared pages show.
    init(
        _ settings: ServiceSettings, _ storage: Storage, _ outgoing: Outgoing, log: Logger,
        noticesChanged: @escaping @Sendable () -> Void
    ) throws {
        assets = try Routes.assets(settings.assets)
        site = try Site(
            editions: storage.editions, records: storage.records, assets: assets,
            baseURL: settings.baseURL ?? "", secret: storage.secret, tally: storage.tally,
            trends: storage.trends, limits: SiteLimits(clients: settings.limitsClients),
            sendsMail: settings.notifications.mail != nil)
        let errors = site.errorPages { reference, error in
            log.error(
                "a page failed", metadata: ["reference": "\(reference)", "error": "\(error)"])
        }
        var router = Router(
            refuse: { refusal, request in
                guard API.owns(request.path) else { return errors.answer(refusal, to: request) }
                return ProblemDetails.response(errors.explanation(of: refusal))
            })
        router.use(Mount(settings.mount))
        router.use(SecurityHeaders(isSecure: settings.isSecure))
        site.add(to: &router)
        let board = NoticeBoard(
            editions: storage.editions, records: storage.records, changed: noticesChanged)
        try board.read()
        API(
            editions: storage.editions, records: storage.records, intake: site.intake,
            trends: storage.trends, desk: storage.records, board: board,
            settings: APISettings(
                mount: settings.mount, limitsTokens: settings.limitsClients,
                secret: storage.secret,
                allowsPrivateWebhooks: settings.notifications.allowsPrivateWebhooks)
        )
        .add(to: &router)
        try Desk(
            editions: storage.editions, records: storage.records, assets: assets,
            baseURL: settings.baseURL ?? "", secret: storage.secret, trends: storage.trends,
            board: board,
            settings: DeskSettings(
                mount: settings.mount, isSecure: settings.isSecure,
                limitsLogins: settings.limitsClients, retention: settings.retention,
                mail: settings.notifications.mail.map { mail in
                    DeskSettings.Mail(
                        from: mail.from.text, team: settings.notifications.team.map(\.text))
                }, allowsPrivateWebhooks: settings.notifications.allowsPrivateWebhooks,
                signIn: settings.signIn.map { SignInProvider($0) },
                log: { log.warning("a login with the provider failed", metadata: ["why": "\($0)"]) }
            )
        )
        .add(to: &router)
        scrape = Scrape(
            metrics: router.metrics, editions: storage.editions, tally: storage.tally,
            trends: storage.trends, outgoing: outgoing)
        if settings.listening.metricsPort == nil { scrape.add(to: &router) }
        self.router = router
        mount = settings.mount
        trends = storage.trends
        readings = storage.readings
    }

    /// What the router answers for the pages that are the same for everyone,
    /// and the assets; made anew at each call, by all processors.
    var prepared: PreparedPages {
        let shown = trends.value
        let pages = answers(to: site.preparedPaths)
        let files = assets.responses.map { path, response in
            (path, router.prepare(response, at: path, as: "/assets/{file}"))
        }
        let all = Dictionary(files + pages) { _, page in page }
        made.replace(with: all, showing: shown)
        return mounted(all)
    }

    /// The same with those pages made anew that show trends which have changed
    /// since; nil when none does.
    var preparedForTrends: PreparedPages? {
        let shown = trends.value
        guard let last = made.trends else { return prepared }
        let changed = site.preparedPaths(changedFrom: last, to: shown)
        guard !changed.isEmpty else { return nil }
        return mounted(made.merge(Dictionary(answers(to: changed)) { $1 }, showing: shown))
    }

    /// The same with those pages made anew that may say something else by the present content
    /// than by earlier content.
    func prepared(changedSince earlier: Content) -> PreparedPages {
        let (changed, gone) = site.preparedPaths(changedSince: earlier)
        let shown = made.trends ?? trends.value
        return mounted(
            made.merge(Dictionary(answers(to: changed)) { $1 }, gone: gone, showing: shown))
    }

    /// The same with those pages made anew of whose files version control knows something else
    /// than in `earlier`.
    func prepared(changedSince earlier: FileHistories) -> PreparedPages {
        let changed = site.preparedPaths(changedSince: earlier)
        let shown = made.trends ?? trends.value
        return mounted(made.merge(Dictionary(answers(to: changed)) { $1 }, showing: shown))
    }

    private func answers(
        to paths: [(path: String, ignoresQuery: Bool)]
    ) -> [(String, PreparedPage)] {
        Parallel.map(paths) { path, ignoresQuery in
            (path, router.prepare(path, ignoresQuery: ignoresQuery, readings: readings))
        }
    }

    private func mounted(_ all: [String: PreparedPage]) -> PreparedPages {
        guard !mount.isEmpty else { return PreparedPages(all) }
        // A proxy may hand the prefix on or take it off.
        let mounted = all.map { path, page in (path == "/" ? mount : mount + path, page) }
        let root = all["/"].map { [(mount + "/", $0)] } ?? []
        return PreparedPages(all.merging(mounted + root) { _, page in page })
    }

    private static func assets(_ folder: URL) throws -> Assets {
        do {
            return try Assets(folder: folder)
        } catch {
            throw Failure(
                code: 66,
                message:
                    "cannot read “\(folder.path)”: name the folder of stylesheets with --public")
        }
    }
}
