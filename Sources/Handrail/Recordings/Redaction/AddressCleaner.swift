/// Writes addresses without what is private in them.
///
/// Of an address are kept: the scheme, a public host, the port, parts of the
/// path that are short words, the names of parameters, and the values of a few
/// parameters that are known to be harmless.
enum AddressCleaner {
    /// The longest address that is taken apart; of a longer one the host is kept.
    static let longest = 4_096

    /// Adds an address, absolute or relative, to `output`.
    static func append(
        _ address: ArraySlice<UInt8>, isCut: Bool = false, to output: inout [UInt8],
        removing removals: inout Removals
    ) {
        guard !address.isEmpty else { return }
        let isLong = isCut || address.count > longest
        var parts = AddressParts(address)
        if let scheme = parts.scheme {
            guard AddressParts.isWebScheme(scheme) else {
                return appendOther(scheme, parts.rest, to: &output, removing: &removals)
            }
            output.append(contentsOf: scheme.map(\.lowered))
            output.append(UInt8(ascii: ":"))
        }
        if let authority = parts.takeAuthority() {
            output.append(contentsOf: "//".utf8)
            HostCleaner.append(authority: authority, to: &output, removing: &removals)
        }
        guard !isLong else {
            output.append(UInt8(ascii: "/"))
            output.append(contentsOf: Mark.removed)
            return removals.add(.pathPart)
        }
        appendPath(parts.path, to: &output, removing: &removals)
        if let query = parts.query {
            output.append(UInt8(ascii: "?"))
            QueryCleaner.append(query, to: &output, removing: &removals)
        }
        if let fragment = parts.fragment, !fragment.isEmpty {
            output.append(UInt8(ascii: "#"))
            output.append(contentsOf: Mark.removed)
            removals.add(.fragment)
        }
    }

    /// `data:`, `blob:` and others: the scheme alone.
    private static func appendOther(
        _ scheme: ArraySlice<UInt8>, _ rest: ArraySlice<UInt8>, to output: inout [UInt8],
        removing removals: inout Removals
    ) {
        let name = scheme.map(\.lowered)
        let isKnown = kept.contains { name.elementsEqual($0) }
        if isKnown { output.append(contentsOf: name + [UInt8(ascii: ":")]) }
        if isKnown, rest.elementsEqual("blank".utf8) {
            output.append(contentsOf: rest)
        } else if !rest.isEmpty {
            output.append(contentsOf: Mark.removed)
            removals.add(name.elementsEqual("data".utf8) ? .body : .pathPart)
        }
    }

    private static func appendPath(
        _ path: ArraySlice<UInt8>, to output: inout [UInt8], removing removals: inout Removals
    ) {
        var start = path.startIndex
        var announces = false
        while start <= path.endIndex {
            let end = path[start...].firstIndex { $0 == 0x2F || $0 == 0x5C } ?? path.endIndex
            let segment = path[start..<end]
            if !segment.isEmpty {
                let plain = Percent.decoded(segment)
                let text = plain?[...] ?? segment
                if !announces, SecretShape.isHarmless(text) {
                    output.append(contentsOf: text)
                } else {
                    appendRemovedSegment(segment, text, to: &output, removing: &removals)
                }
                announces = announcing.contains(NameHash(text).value)
            }
            guard end < path.endIndex else { return }
            output.append(UInt8(ascii: "/"))
            start = end + 1
        }
    }

    private static func appendRemovedSegment(
        _ segment: ArraySlice<UInt8>, _ text: ArraySlice<UInt8>, to output: inout [UInt8],
        removing removals: inout Removals
    ) {
        output.append(contentsOf: Mark.removed)
        removals.add(
            EmailShape.isHeld(by: text)
                ? .emailAddress : SecretShape.isSecret(text) ? .token : .pathPart)
    }

    private static let kept = [
        "data", "blob", "about", "file", "chrome-extension", "moz-extension",
        "safari-web-extension", "chrome", "wss", "mailto", "javascript",
    ].map { Array($0.utf8) }

    /// The part of a path after one of these belongs to somebody.
    private static let announcing = NameHash.set([
        "user", "users", "u", "account", "accounts", "profile", "profiles", "people", "person",
        "member", "members", "customer", "customers", "invite", "invites", "invitation", "reset",
        "token", "tokens", "verify", "confirm", "activate", "unsubscribe", "magic", "share", "s",
        "secret", "key", "keys", "password", "session", "sessions", "home", "email", "emails",
        "otp", "code", "login", "auth", "callback", "org", "orgs", "workspace", "workspaces",
        "team", "teams", "tenant", "tenants", "project", "projects",
    ])
}
