import Handrail
import Web

/// The connection check: what the script fills in, and the way to do it by hand.
struct ConnectionPage: Page {
    static let template = "connection"

    let title = "Check your connection"
    let frame: PageFrame
    let product: String
    let statusPath: String?
    let ownRequests = 10
    let targetRequests = 5
    let hasTargets: Bool
    let rows: [TargetRow]
    /// The first address of the product, for the steps by hand; nil when none is listed.
    let example: Host?
    let verdicts: [ConnectionVerdict]
    let article: Link?

    /// A row of the table, filled in as answers come.
    struct TargetRow {
        let name: String
        let url: String
        let host: String
        /// “IPv4” or “IPv6” where only that is tried; nil for an address in whatever way.
        let family: String?
    }

    struct Host {
        let href: String
        let host: String
    }

    init(_ content: Content) {
        let settings = content.settings
        let targets = settings.connection
        frame = PageFrame(
            summary: "Find out whether the trouble is between you and \(settings.product).",
            canonicalPath: Paths.connection, assets: ["connection.css", "connection.js"])
        product = settings.product
        statusPath = settings.statusPage.ifAny
        hasTargets = !targets.isEmpty
        rows = targets.flatMap(TargetRow.all)
        example = targets.first.map {
            Host(href: $0.address.origin + "/", host: $0.address.host)
        }
        verdicts = ConnectionVerdict.all(in: content)
        article = content.article(about: ["ERR_INTERNET_DISCONNECTED", "ERR_CONNECTION_TIMED_OUT"])
            .map { Link($0) }
    }
}

extension ConnectionPage.TargetRow {
    fileprivate static func all(_ target: ConnectionTarget) -> [Self] {
        let ways: [(String?, HTTPSAddress?)] = [
            (nil, target.address), ("IPv4", target.ipv4), ("IPv6", target.ipv6),
        ]
        return ways.compactMap { family, address in
            address.map { Self(name: target.name, url: $0.url, host: $0.host, family: family) }
        }
    }
}

extension Content {
    /// The article about the first of those codes that has one.
    func article(about codes: [String]) -> Article? {
        codes.lazy.compactMap { self.code($0) }.compactMap { self.articles(about: $0).first }.first
    }
}
