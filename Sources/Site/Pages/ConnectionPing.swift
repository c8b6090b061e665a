import FoundationEssentials
import HTTPServer

/// What a request shows of the way it came, told to nobody but its sender.
struct ConnectionPing: Encodable {
    /// This server's clock, in milliseconds since 1970.
    let time: Int
    /// The sender's own address as it is seen here; nil when it is not known.
    let address: String?
    /// 4 or 6; nil when it is not known.
    let family: Int?
    /// `https` or `http`, as the visitor's browser asked.
    let scheme: String
    /// The header fields that proxies on the sender's side have added.
    let proxyFields: [String]

    init(_ request: Request, at now: Date) {
        time = Int((now.timeIntervalSince1970 * 1_000).rounded())
        address = request.origin.client?.description
        family = request.origin.client.map { $0.isIPv4 ? 4 : 6 }
        scheme = request.origin.scheme
        proxyFields = request.foreignProxyFields
    }
}
