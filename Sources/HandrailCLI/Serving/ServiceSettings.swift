import Foundation
import HTTPServer
import Handrail
import Notify
import SignIn

/// What `serve` was told.
struct ServiceSettings {
    let listening: ListenOptions
    let articles: URL
    /// Whether drafts are shown, for their author on this machine.
    let showsDrafts: Bool
    /// Whether the articles are read again when files change.
    let watchesArticles: Bool
    let assets: URL
    let data: URL
    /// The site's own address without a slash at its end; nil when nobody said it.
    let baseURL: String?
    /// Nil for one a processor.
    let threads: Int?
    /// False for load tests: no client is limited.
    let limitsClients: Bool
    let limits: Limits
    /// Nil for no access log.
    let accessFormat: AccessFormat?
    /// How long requests under way get when the server stops.
    let stopSeconds: Double
    /// How long reports are kept.
    let retention: RetentionRules
    /// How people and programs are told of what happens.
    let notifications: NotifySettings
    /// Whom the team may log in with beside their passwords; nil for nobody.
    let signIn: SignInSettings?

    /// The path that the site is mounted under: that of its address; "" for none.
    var mount: String {
        let path = baseURL.flatMap { URL(string: $0)?.path() } ?? ""
        return path == "/" ? "" : path
    }

    /// True when visitors come by TLS, here or at a proxy.
    var isSecure: Bool {
        listening.tlsCertificate != nil || baseURL?.hasPrefix("https://") == true
    }
}
