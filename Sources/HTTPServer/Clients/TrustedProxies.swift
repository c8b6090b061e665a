/// The proxies whose word about the client is taken.
public struct TrustedProxies: Sendable, Equatable {
    /// Nobody's word is taken: the client is whoever is connected.
    public static let none = TrustedProxies()

    private var ranges: [AddressRange] = []
    private var trustsUnixSockets = false

    /// Reads a list with commas: addresses, ranges such as `10.0.0.0/8`, and
    /// the words `loopback`, `private` and `unix` (whoever is connected by a
    /// Unix socket). An empty text is nobody.
    public init(_ text: String) throws(AddressError) {
        guard !text.utf8.trimmed.isEmpty else { return }
        for member in text.split(separator: ",", omittingEmptySubsequences: false) {
            try add(String(Substring(member.utf8.trimmed)))
        }
    }

    private init() {}

    /// True when a peer's word is taken; nil is a peer on a Unix socket.
    func trusts(_ peer: IPAddress?) -> Bool {
        guard let peer else { return trustsUnixSockets }
        return ranges.contains { $0.contains(peer) }
    }

    private mutating func add(_ member: String) throws(AddressError) {
        switch member.lowercased() {
        case "": throw AddressError("The list of trusted proxies has a comma too many.")
        case "unix": trustsUnixSockets = true
        case "loopback": try add(ranges: ["127.0.0.0/8", "::1"])
        case "private":
            try add(ranges: ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16"])
            try add(ranges: ["fc00::/7", "fe80::/10"])
        default: try add(ranges: [member])
        }
    }

    private mutating func add(ranges texts: [String]) throws(AddressError) {
        for text in texts {
            do throws(AddressError) {
                ranges.append(try AddressRange(text))
            } catch {
                throw AddressError("The list of trusted proxies is wrong: \(error)")
            }
        }
    }
}
