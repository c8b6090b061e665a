/// Addresses and names that mean something in somebody's own network alone.
enum PrivateNetwork {
    /// Whether a host is one: a private address, `localhost`, `nas.local`, a
    /// name without a dot. In lower case, without a port.
    static func isPrivateHost(_ host: ArraySlice<UInt8>) -> Bool {
        if let parts = ipv4(host) { return isPrivate(parts) }
        var host = host
        if host.last == UInt8(ascii: ".") { host = host.dropLast() }
        let labels = host.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard labels.count > 1, let last = labels.last else { return true }
        if isPrivateName(host) { return true }
        // `0x7f.1`, `10.1`: old spellings of an address.
        return last.first?.isDigit ?? true || last.starts(with: "0x".utf8)
            || hasAddressLabels(labels)
    }

    /// Whether a name ends in a domain that no public network has.
    static func isPrivateName(_ name: ArraySlice<UInt8>) -> Bool {
        guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else {
            return name.elementsEqual("localhost".utf8)
        }
        let last = name[(dot + 1)...]
        return domains.contains { last.elementsEqual($0) }
            || (last.elementsEqual("arpa".utf8) && name.count > 10
                && name.suffix(10).elementsEqual(".home.arpa".utf8))
    }

    /// The four numbers of `192.168.0.7`; nil for anything else.
    static func ipv4(_ text: ArraySlice<UInt8>) -> [UInt8]? {
        guard (7...15).contains(text.count) else { return nil }
        var parts: [UInt8] = []
        var value = 0
        var digits = 0
        for byte in text {
            if byte.isDigit {
                value = value * 10 + Int(byte & 15)
                digits += 1
                guard digits <= 3, value <= 255 else { return nil }
            } else {
                guard byte == UInt8(ascii: "."), digits > 0 else { return nil }
                parts.append(UInt8(value))
                value = 0
                digits = 0
            }
        }
        guard parts.count == 3, digits > 0 else { return nil }
        return parts + [UInt8(value)]
    }

    /// Private, shared, link-local and loopback addresses (RFC 6890).
    static func isPrivate(_ parts: [UInt8]) -> Bool {
        switch (parts[0], parts[1]) {
        case (0, _), (10, _), (127, _), (192, 168), (172, 16...31), (169, 254), (100, 64...127),
            (198, 18...19), (224..., _):
            true
        default: false
        }
    }

    /// Whether a text is an address of IPv6 (RFC 4291), and whether it is private;
    /// nil for anything else. A zone behind `%` is allowed.
    static func ipv6(_ text: ArraySlice<UInt8>) -> Bool? {
        let address = text.prefix { $0 != UInt8(ascii: "%") }
        guard address.count >= 2, address.count <= 45 else { return nil }
        var groups = address.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard groups.count >= 3, groups.count <= 9 else { return nil }
        var tail: [UInt8]?
        if let last = groups.last, last.contains(UInt8(ascii: ".")) {
            guard let parts = ipv4(last) else { return nil }
            tail = parts
            groups.removeLast()
        }
        guard groups.allSatisfy({ $0.count <= 4 && $0.allSatisfy(\.isHexDigit) }) else {
            return nil
        }
        let isShort = zip(address, address.dropFirst()).contains {
            $0 == UInt8(ascii: ":") && $1 == UInt8(ascii: ":")
        }
        let count = groups.count + (tail == nil ? 0 : 2)
        guard isShort || count == 8 else { return nil }
        if let tail { return isPrivate(tail) }
        return isPrivateIPv6(groups)
    }

    /// `fc00::/7`, `fe80::/10`, `::` and `::1`.
    private static func isPrivateIPv6(_ groups: [ArraySlice<UInt8>]) -> Bool {
        let first = groups[0].reduce(0) { $0 << 4 | Int($1.hexValue ?? 0) }
        if groups[0].isEmpty || first == 0 {
            return groups.dropLast().allSatisfy { $0.allSatisfy { $0 == UInt8(ascii: "0") } }
        }
        return first & 0xFE00 == 0xFC00 || first & 0xFFC0 == 0xFE80
    }

    /// `10.0.0.5.nip.io`, `ip-10-0-0-5.example.com`.
    private static func hasAddressLabels(_ labels: [ArraySlice<UInt8>]) -> Bool {
        if labels.count > 4, labels.prefix(4).allSatisfy({ $0.allSatisfy(\.isDigit) }) {
            return true
        }
        return labels.contains { label in
            let parts = label.split(separator: UInt8(ascii: "-"))
            return parts.count >= 4 && parts.suffix(4).allSatisfy { $0.allSatisfy(\.isDigit) }
        }
    }

    private static let domains: [[UInt8]] = [
        "local", "localhost", "localdomain", "internal", "intranet", "lan", "home", "corp",
        "private", "test", "example", "invalid", "onion", "priv", "domain", "workgroup", "box",
        "docker", "svc",
    ].map { Array($0.utf8) }
}
