extension LineCleaner {
    /// Adds a word, or a mark where it is private.
    mutating func appendWord(_ word: ArraySlice<UInt8>, to output: inout [UInt8]) {
        let isID = before.announceID && KnownRequestIDs.isID(word)
        before.add(word: word)
        guard word.count >= 5, !isID else { return output.append(contentsOf: word) }
        if let kind = kind(of: word) {
            removals.add(kind)
            return output.append(contentsOf: Mark.removed)
        }
        if word.contains(UInt8(ascii: "/")) {
            return appendParts(of: word, to: &output)
        }
        output.append(contentsOf: word)
    }

    /// What a word is private as; nil where it is not.
    private func kind(of word: ArraySlice<UInt8>) -> RemovedKind? {
        if let kind = plainKind(of: word) { return kind }
        guard word.contains(where: { $0 == 0x25 || $0 == 0x5C || $0 == 0x26 }),
            let text = Percent.unescaped(word)
        else { return nil }
        if let kind = plainKind(of: text[...]) { return kind }
        var inner = LineCleaner()
        var ignored: [UInt8] = []
        guard !text.contains(UInt8(ascii: "%")), text.count < 16_384 else { return .token }
        inner.append(text[...], follows: false, to: &ignored)
        return inner.removals.counts.max { $0.value < $1.value }?.key
    }

    private func plainKind(of word: ArraySlice<UInt8>) -> RemovedKind? {
        if EmailShape.isHeld(by: word) { return .emailAddress }
        let bare = word.drop { $0 == UInt8(ascii: "/") }
        let first = bare.prefix { $0 != UInt8(ascii: "/") }
        let host = first.last == UInt8(ascii: ".") ? first.dropLast() : first
        if let parts = PrivateNetwork.ipv4(host) {
            return PrivateNetwork.isPrivate(parts) ? .privateAddress : nil
        }
        if host.count >= 6, host.count <= 253 {
            let name = host.map(\.lowered)
            if PrivateNetwork.isPrivateName(name[...]) { return .privateAddress }
        }
        let isPath =
            word.first == UInt8(ascii: "/")
            || (word.contains(UInt8(ascii: "/")) && word.contains(UInt8(ascii: ".")))
        return !isPath && SecretShape.isSecret(word) ? .token : nil
    }

    /// A path: each of its parts by itself, and nobody's folder.
    private mutating func appendParts(of word: ArraySlice<UInt8>, to output: inout [UInt8]) {
        var isHome = false
        var isFirst = true
        for part in word.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
            if !isFirst { output.append(UInt8(ascii: "/")) }
            isFirst = false
            let isToken = SecretShape.isSecret(part)
            if !part.isEmpty, isHome || isToken {
                output.append(contentsOf: Mark.removed)
                removals.add(isToken ? .token : .pathPart)
            } else {
                output.append(contentsOf: part)
            }
            isHome = LineCleaner.homes.contains { part.elementsEqual($0) }
        }
    }

    /// Adds an address of the Web, escaped or not.
    mutating func appendAddress(_ address: ArraySlice<UInt8>, to output: inout [UInt8]) {
        let plain = address.contains(0x5C) ? Percent.unescaped(address) : nil
        AddressCleaner.append(plain?[...] ?? address, to: &output, removing: &removals)
    }

    /// Where an address ends that begins with a word; nil where none does.
    func addressEnd(_ line: ArraySlice<UInt8>, _ word: ArraySlice<UInt8>) -> Int? {
        guard word.count <= 32, word.first?.isLetter ?? false else { return nil }
        let rest = line[word.endIndex...]
        guard
            rest.starts(with: "://".utf8) || rest.starts(with: ":\\/\\/".utf8)
                || (word.elementsEqual("data".utf8) && rest.first == UInt8(ascii: ":"))
        else { return nil }
        var end = rest.firstIndex(where: LineCleaner.endsAddress) ?? line.endIndex
        while end > word.endIndex + 3, LineCleaner.trails(line[end - 1]) { end -= 1 }
        return end
    }

    /// Where an IPv6 address ends that begins at `at`; nil where none does.
    func ipv6End(_ line: ArraySlice<UInt8>, _ at: Int) -> Int? {
        guard line[at].isHexDigit || line[at] == UInt8(ascii: ":"),
            at == line.startIndex || !LineCleaner.isWordByte(line, at - 1)
        else { return nil }
        var end = at
        var colons = 0
        while end < line.endIndex, end - at < 46, colons <= 8,
            line[end].isHexDigit || line[end] == UInt8(ascii: ":")
                || (line[end] == UInt8(ascii: ".") && colons > 1)
        {
            colons += line[end] == UInt8(ascii: ":") ? 1 : 0
            end += 1
        }
        guard (2...8).contains(colons), end == line.endIndex || !line[end].isAlphanumeric else {
            return nil
        }
        let isCard = end - at == 17 && colons == 5
        return isCard || PrivateNetwork.ipv6(line[at..<end]) != nil ? end : nil
    }

    mutating func appendIPv6(
        _ address: ArraySlice<UInt8>, _ at: inout Int, to output: inout [UInt8]
    ) {
        at = address.endIndex
        guard PrivateNetwork.ipv6(address) != false else {
            return output.append(contentsOf: address)
        }
        removals.add(.privateAddress)
        output.append(contentsOf: Mark.removed)
    }

    private static func endsAddress(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "<")
            || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "`") || byte == UInt8(ascii: "'")
            || byte == UInt8(ascii: "|") || byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}")
    }

    private static func trails(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ")")
            || byte == UInt8(ascii: ";") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "\\")
    }

    private static let homes = ["home", "Users", "users", "Benutzer"].map { Array($0.utf8) }
}
