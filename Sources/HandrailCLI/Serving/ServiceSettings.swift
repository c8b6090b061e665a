import Foundation

/// What `serve` was told.
struct ServiceSettings {
    let host: String
    let port: UInt16
    let articles: ArticlesOption
    let assets: URL
    let data: URL
    /// The site's own address without a slash at its end; nil when nobody said it.
    let baseURL: String?
    /// Nil for one a processor.
    let threads: Int?
    let limitsClients: Bool
}
