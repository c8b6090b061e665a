extension Request {
    /// The fields by which proxies on the client's side say that they passed
    /// the request on: of `Via`, `Forwarded` and `X-Forwarded-For` those that
    /// hold more than the trusted proxies can have written.
    ///
    /// Empty where the client is on this machine or in its network: then it
    /// is more likely a proxy of ours that nobody has called trusted.
    public var foreignProxyFields: [String] {
        guard let client = origin.client, !Request.near.trusts(client) else { return [] }
        let forwarded = Forwarded(headers.all("Forwarded")).elements.map { element in
            element?.client.flatMap(IPAddress.init(node:))
        }
        let unofficial = Request.members("X-Forwarded-For", headers).map { member in
            IPAddress(member) ?? IPAddress(node: member)
        }
        let own = max(Request.own(forwarded, client), Request.own(unofficial, client))
        let counts = [
            ("Via", Request.members("Via", headers).count - own),
            ("Forwarded", forwarded.count - Request.own(forwarded, client)),
            ("X-Forwarded-For", unofficial.count - Request.own(unofficial, client)),
        ]
        return counts.filter { $0.1 > 0 }.map(\.0)
    }

    private static let near = (try? TrustedProxies("loopback, private")) ?? .none

    /// How many elements are the trusted proxies': those from the client's on.
    private static func own(_ elements: [IPAddress?], _ client: IPAddress) -> Int {
        elements.lastIndex(of: client).map { elements.count - $0 } ?? 0
    }

    /// The members of a list, the last ones of a long one.
    private static func members(_ name: String, _ headers: Headers) -> [String] {
        headers.all(name).flatMap { $0.utf8.split(separator: UInt8(ascii: ",")) }
            .map { String(decoding: $0.trimmed, as: UTF8.self) }.filter { !$0.isEmpty }
            .suffix(Forwarded.limit)
    }
}
