/// Writes headers without what is private.
///
/// The same headers come again with each request, so it remembers what became
/// of the last ones.
struct HeaderCleaner: Sendable {
    /// What was made of a header.
    private struct Made: Sendable {
        var name: [UInt8] = []
        var value: [UInt8] = []
        var output: [UInt8] = []
        var removals = Removals()
    }

    private static let slots = 1_024
    /// The longest value that is remembered.
    private static let longest = 512

    private var made = [Made](repeating: Made(), count: slots)

    /// Adds `{"name": …, "value": …}`.
    mutating func append(
        _ name: ArraySlice<UInt8>, _ value: ArraySlice<UInt8>, isCut: Bool,
        to output: inout [UInt8], removing removals: inout Removals
    ) {
        let slot = HeaderCleaner.slot(name, value)
        if !isCut, !made[slot].output.isEmpty, made[slot].name.elementsEqual(name),
            made[slot].value.elementsEqual(value)
        {
            output.append(contentsOf: made[slot].output)
            return removals.add(made[slot].removals)
        }
        let start = output.count
        var removed = Removals()
        HeaderCleaner.write(name, value, isCut: isCut, to: &output, removing: &removed)
        removals.add(removed)
        guard name.count + value.count <= HeaderCleaner.longest, !isCut else { return }
        made[slot] = Made(
            name: Array(name), value: Array(value), output: Array(output[start...]),
            removals: removed)
    }

    /// The value of a header as it is kept; nil where none of it is.
    static func kept(
        _ value: ArraySlice<UInt8>, by rule: HeaderRule, removing removals: inout Removals
    ) -> [UInt8]? {
        var result: [UInt8] = []
        switch rule {
        case .plain:
            var cleaner = LineCleaner()
            cleaner.append(value, follows: false, to: &result)
            removals.add(cleaner.removals)
        case .id:
            guard KnownRequestIDs.isID(value) else { return nil }
            result = Array(value)
        case .address:
            guard value.count > 4 || value.contains(UInt8(ascii: "/")) else { return Array(value) }
            AddressCleaner.append(value, to: &result, removing: &removals)
        case .host: HostCleaner.append(authority: value, to: &result, removing: &removals)
        case .mediaType: return PlainWords.mediaType(value).map { Array($0) }
        case .cookie, .credential, .unknown: return nil
        }
        return result
    }

    private static func write(
        _ name: ArraySlice<UInt8>, _ value: ArraySlice<UInt8>, isCut: Bool,
        to output: inout [UInt8], removing removals: inout Removals
    ) {
        let rule = HeaderRule.rule(for: name)
        let isPlainName: Bool
        switch rule {
        case .plain, .id, .address, .host, .mediaType: isPlainName = true
        default: isPlainName = SecretShape.isHarmless(name, longest: 64)
        }
        JSONText.append("{\"name\":", to: &output)
        JSONText.append(isPlainName ? name : Mark.removed[...], to: &output)
        JSONText.append(",\"value\":", to: &output)
        let isLong = isCut && rule != .address
        if value.isEmpty {
            JSONText.append("\"\"", to: &output)
        } else if !isLong, let kept = kept(value, by: rule, removing: &removals) {
            JSONText.append(kept[...], to: &output)
        } else {
            JSONText.append(Mark.removed[...], to: &output)
            count(name, value, rule, &removals)
        }
        output.append(UInt8(ascii: "}"))
    }

    private static func count(
        _ name: ArraySlice<UInt8>, _ value: ArraySlice<UInt8>, _ rule: HeaderRule,
        _ removals: inout Removals
    ) {
        switch rule {
        case .cookie:
            // `a=1; b=2` are two; what is behind `;` in `Set-Cookie` belongs to the one before.
            let isSet = name.first.map(\.lowered) == UInt8(ascii: "s")
            let parts = value.split(separator: isSet ? 0x0A : UInt8(ascii: ";"))
            removals.add(.cookie, max(1, parts.count))
        case .credential: removals.add(.credential)
        default: removals.add(.headerValue)
        }
    }

    private static func slot(_ name: ArraySlice<UInt8>, _ value: ArraySlice<UInt8>) -> Int {
        var hash = UInt64(name.count) &* 31 &+ UInt64(value.count)
        for byte in name { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
        for byte in value.prefix(32) { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
        for byte in value.suffix(16) { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
        return Int((hash ^ hash >> 32) % UInt64(slots))
    }
}
