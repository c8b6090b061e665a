extension TrustedProxies {
    /// Who asks. Unless the peer is trusted this is the peer, whatever its
    /// header says; `peer` is nil for a Unix socket. `Forwarded` is read if it
    /// is there, else `X-Forwarded-For`, `-Proto` and `-Host`; if both are and
    /// name different clients, neither is believed.
    public func resolve(
        peer: IPAddress?, headers: Headers, host: String?, isSecure: Bool
    ) -> Origin {
        let seen = Origin(client: peer, scheme: isSecure ? "https" : "http", host: host)
        guard trusts(peer) else { return seen }
        let forwarded = Forwarded(headers.all("Forwarded"))
        guard !forwarded.elements.isEmpty else { return followUnofficial(headers, from: seen) }
        let origin = follow(forwarded.elements.map { $0.map(Hop.init) }, from: seen)
        let hasBoth = !TrustedProxies.list("X-Forwarded-For", headers).isEmpty
        // Most proxies write one of the two and pass the other on as the
        // client sent it. Which one cannot be told, so two that disagree say
        // nothing.
        guard !hasBoth || followUnofficial(headers, from: seen).client == origin.client else {
            return seen
        }
        return origin
    }

    /// Walks from the nearest proxy to the client: a trusted address is a
    /// proxy whose own element is believed too, the first other address is the
    /// client. What lies beyond may be the client's invention. nil stands for
    /// an element that cannot be read.
    private func follow(_ hops: [Hop?], from seen: Origin) -> Origin {
        var origin = seen
        // The scheme and the host are those of the element where the walk
        // ends. The outermost trusted proxy added it, so it says what the
        // client asked for; those to the right say what proxies asked each
        // other, those to the left are not believed.
        var outermost: Hop?
        for hop in hops.reversed() {
            guard let hop else { break }
            outermost = hop
            guard let address = hop.address else { break }
            origin.client = address
            guard trusts(address) else { break }
        }
        origin.scheme = outermost?.scheme ?? seen.scheme
        origin.host = outermost?.host ?? seen.host
        return origin
    }

    /// Of the scheme and the host the last value counts. How these lists go
    /// with that of the addresses is not defined: some proxies add a value,
    /// some replace it. Only the last one is sure to be the peer's word; any
    /// other may be the client's.
    private func followUnofficial(_ headers: Headers, from seen: Origin) -> Origin {
        let addresses = TrustedProxies.list("X-Forwarded-For", headers).suffix(Forwarded.limit)
        let nearest = Hop(
            address: nil, scheme: TrustedProxies.list("X-Forwarded-Proto", headers).last,
            host: TrustedProxies.list("X-Forwarded-Host", headers).last)
        var origin = follow(addresses.map(Hop.init(unofficial:)), from: seen)
        origin.scheme = nearest.scheme ?? seen.scheme
        origin.host = nearest.host ?? seen.host
        return origin
    }

    /// The members of a list, over all fields of the name. An empty one among
    /// others is kept: a proxy that does not know the client may have left it.
    private static func list(_ name: String, _ headers: Headers) -> [String] {
        headers.all(name).filter { !$0.utf8.trimmed.isEmpty }.flatMap { field in
            field.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
                .map { String(decoding: $0.trimmed, as: UTF8.self) }
        }
    }
}
