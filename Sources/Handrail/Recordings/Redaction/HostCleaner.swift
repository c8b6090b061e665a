/// Writes the host of an address: public names and addresses stay.
enum HostCleaner {
    /// Adds `host:port` without who logs in there.
    static func append(
        authority: ArraySlice<UInt8>, to output: inout [UInt8], removing removals: inout Removals
    ) {
        var text = authority
        if let sign = text.lastIndex(of: UInt8(ascii: "@")) {
            if sign > text.startIndex { removals.add(.credential) }
            text = text[(sign + 1)...]
        }
        guard !text.isEmpty else { return }
        let (host, port) = parted(text)
        append(host: host, to: &output, removing: &removals)
        if let port, (1...5).contains(port.count), port.allSatisfy(\.isDigit) {
            output.append(UInt8(ascii: ":"))
            output.append(contentsOf: port)
        }
    }

    /// Adds a host in lower case; one of a private network becomes `removed.invalid`.
    static func append(
        host: ArraySlice<UInt8>, to output: inout [UInt8], removing removals: inout Removals
    ) {
        if host.first == UInt8(ascii: "[") {
            let address = host.dropFirst().prefix { $0 != UInt8(ascii: "]") }
            guard PrivateNetwork.ipv6(address) == false, !address.contains(UInt8(ascii: "%")) else {
                return remove(to: &output, &removals)
            }
            output.append(UInt8(ascii: "["))
            output.append(contentsOf: address.map(\.lowered))
            return output.append(UInt8(ascii: "]"))
        }
        let name = (Percent.decoded(host) ?? Array(host)).map(\.lowered)
        guard name.count <= 253, name.allSatisfy(isHostByte),
            !PrivateNetwork.isPrivateHost(name[...])
        else { return remove(to: &output, &removals) }
        appendLabels(name[...], to: &output, removing: &removals)
    }

    private static func appendLabels(
        _ name: ArraySlice<UInt8>, to output: inout [UInt8], removing removals: inout Removals
    ) {
        var isFirst = true
        let isNumeric = PrivateNetwork.ipv4(name) != nil
        for label in name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false) {
            if !isFirst { output.append(UInt8(ascii: ".")) }
            isFirst = false
            if isNumeric || isHarmless(label) {
                output.append(contentsOf: label)
            } else {
                output.append(contentsOf: "removed".utf8)
                removals.add(.token)
            }
        }
    }

    /// A label as names of services have them; not one that is a key.
    private static func isHarmless(_ label: ArraySlice<UInt8>) -> Bool {
        guard label.count >= 16 else { return true }
        guard label.count <= 40, !KnownSecrets.begins(label) else { return false }
        if label.starts(with: "xn--".utf8) { return true }
        return label.split(separator: UInt8(ascii: "-")).allSatisfy { part in
            let shape = WordShape(part)
            return shape.count < 16 || (shape.digits <= 4 && !shape.isHexadecimal)
        }
    }

    private static func parted(
        _ text: ArraySlice<UInt8>
    ) -> (host: ArraySlice<UInt8>, port: ArraySlice<UInt8>?) {
        let from =
            text.first == UInt8(ascii: "[")
            ? text.firstIndex(of: UInt8(ascii: "]")) ?? text.startIndex : text.startIndex
        guard let colon = text[from...].firstIndex(of: UInt8(ascii: ":")) else {
            return (text, nil)
        }
        return (text[..<colon], text[(colon + 1)...])
    }

    private static func remove(to output: inout [UInt8], _ removals: inout Removals) {
        output.append(contentsOf: Mark.host)
        removals.add(.privateAddress)
    }

    private static func isHostByte(_ byte: UInt8) -> Bool {
        byte.isAlphanumeric || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
            || byte == UInt8(ascii: "_")
    }
}
