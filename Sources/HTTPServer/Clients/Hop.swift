/// What one proxy says about the request that it passed on.
struct Hop {
    /// Who asked the proxy; nil when it does not say or hides it.
    let address: IPAddress?
    /// `http` or `https`; nil when it does not say.
    let scheme: String?
    /// The host that was asked for, with its port if it has one; nil when it
    /// does not say.
    let host: String?

    /// A hop of these parts. A scheme or a host that can be none is left out.
    init(address: IPAddress?, scheme: String?, host: String?) {
        self.address = address
        self.scheme = scheme.map { $0.lowercased() }.flatMap {
            $0 == "http" || $0 == "https" ? $0 : nil
        }
        self.host = host.flatMap { Authority.isValid($0) ? $0 : nil }
    }

    /// The hop of an element of `Forwarded`.
    init(_ element: ForwardedElement) {
        self.init(
            address: element.client.flatMap(IPAddress.init(node:)), scheme: element.proto,
            host: element.host)
    }

    /// The hop of a member of `X-Forwarded-For`, where IPv6 needs no brackets;
    /// nil when it is no address.
    init?(unofficial text: String) {
        guard let address = IPAddress(text) ?? IPAddress(node: text) else { return nil }
        self.init(address: address, scheme: nil, host: nil)
    }
}
