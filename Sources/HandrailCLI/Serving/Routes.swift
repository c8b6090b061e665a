import API
import Foundation
import HTTPServer
import Handrail
import Indexing
import Logging
import Site
import Web

/// Every route of the program, and the pages that are the same for everyone.
struct Routes {
    let router: Router
    private let site: Site
    private let assets: Assets

    init(_ settings: ServiceSettings, _ storage: Storage, log: Logger) throws {
        assets = try Routes.assets(settings.assets)
        site = try Site(
            editions: storage.editions, records: storage.records, assets: assets,
            baseURL: settings.baseURL ?? "", secret: storage.secret,
            limits: SiteLimits(clients: settings.limitsClients))
        let errors = site.errorPages { reference, error in
            log.error(
                "a page failed", metadata: ["reference": "\(reference)", "error": "\(error)"])
        }
        var router = Router(
            refuse: { refusal, request in
                guard API.owns(request.path) else { return errors.answer(refusal, to: request) }
                return ProblemDetails.response(errors.explanation(of: refusal))
            }, finish: { response, _ in SecurityHeaders.finish(response) })
        site.add(to: &router)
        API(editions: storage.editions, records: storage.records).add(to: &router)
        self.router = router
    }

    /// What the router answers for the pages that are the same for everyone,
    /// and the assets; made anew at each call.
    var prepared: PreparedPages {
        let pages = site.preparedPaths.map { path, ignoresQuery in
            let response = router.respond(to: Request(path: path))
            return (path, PreparedPage(response, ignoresQuery: ignoresQuery))
        }
        return PreparedPages(
            assets.pages.merging(pages) { _, page in page })
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
