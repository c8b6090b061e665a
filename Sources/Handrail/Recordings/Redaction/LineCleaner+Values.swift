extension LineCleaner {
    /// Where the value begins that a word names by `=` or `:`; nil where it names none.
    func valueStart(_ line: ArraySlice<UInt8>, _ word: ArraySlice<UInt8>) -> Int? {
        var at = word.endIndex
        while at < line.endIndex, at < word.endIndex + 12, LineCleaner.closesName(line[at]) {
            at += 1
        }
        guard at < line.endIndex else { return nil }
        if line[at] == UInt8(ascii: "=") {
            at += 1
            if at < line.endIndex, line[at] == UInt8(ascii: ">") { at += 1 }
        } else if line[at] == UInt8(ascii: ":") {
            at += 1
            if at < line.endIndex, line[at] == UInt8(ascii: "=") { at += 1 }
        } else {
            return nil
        }
        while at < line.endIndex, line[at] == 0x20 || line[at] == 9 { at += 1 }
        return at
    }

    /// Whether the value at `value` is to be removed for the name it has.
    mutating func takesValue(
        _ line: ArraySlice<UInt8>, _ word: ArraySlice<UInt8>, _ value: Int
    ) -> Bool {
        let plain = Percent.unescaped(word)
        let name = (plain?[...] ?? word).suffix(64)
        if name.lowerElementsEqual(Array("name".utf8)) {
            // As far as a name may be long: each of a line's names is looked at.
            let near = line[..<min(line.endIndex, value + 80)]
            let end = valueEnd(near, value)
            announcesValue = SensitiveName.weight(of: near[value..<end.inner].trimmedMarks) != nil
            return false
        }
        if announcesValue, name.lowerElementsEqual(Array("value".utf8)) {
            announcesValue = false
            return true
        }
        guard let weight = SensitiveName.weight(of: name) else { return false }
        let end = valueEnd(line, value)
        let text = line[value..<end.inner].trimmedMarks
        let isNothing = ["", "null", "true", "false", "nil", "undefined", "[removed]", "none"]
            .contains { text.lowerElementsEqual(Array($0.utf8)) }
        if isNothing, end.isBracket == false { return false }
        guard weight == .perhaps else { return true }
        return (text.count >= 6 && text.contains(where: \.isDigit) && text.contains { !$0.isDigit })
            || text.count > 20 || SecretShape.isSecret(text)
    }

    /// Adds a mark in the place of a value.
    mutating func appendRemovedValue(
        _ line: ArraySlice<UInt8>, _ word: ArraySlice<UInt8>, _ at: inout Int,
        to output: inout [UInt8]
    ) {
        let isCookie = SensitiveName.isCookie(word)
        let value = line[at...]
        let opening = openingQuote(value)
        let quote = line[..<word.startIndex].last
        output.append(contentsOf: value.prefix(opening))
        output.append(contentsOf: Mark.removed)
        if opening == 0, isHeader(word), line[word.endIndex] == UInt8(ascii: ":") {
            // `-H 'cookie: a=b'` ends at the quotation mark that stands before its name.
            let isQuoted = quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\"")
            dropping = isQuoted ? .text(quote: quote ?? 0, isEscaped: false) : .line
            at = endOfDropping(in: value)
            if isQuoted, at < line.endIndex { output.append(quote ?? 0) }
        } else {
            let end = valueEnd(line, at)
            dropping = end.dropping
            at = end.outer
            if opening > 0, dropping == .nothing { output.append(contentsOf: line[end.inner..<at]) }
        }
        let dropped = line[value.startIndex..<at]
        removals.add(isCookie ? .cookie : .credential, isCookie ? cookies(in: dropped) : 1)
        before = WordsBefore()
    }

    /// `Bearer x1…`, where no name announced it.
    mutating func appendCredential(
        _ line: ArraySlice<UInt8>, _ word: ArraySlice<UInt8>, _ at: inout Int,
        to output: inout [UInt8]
    ) {
        guard at + 1 < line.endIndex, line[at] == 0x20 else { return }
        if let value = passwordStart(line, word) {
            let end = line[value...].firstIndex(where: LineCleaner.endsValue) ?? line.endIndex
            guard line[value..<end].contains(where: { !$0.isSmall }) else { return }
            output.append(contentsOf: line[at..<value] + Mark.removed)
            removals.add(.credential)
            at = end
        }
        guard LineCleaner.schemes.contains(where: { word.lowerElementsEqual($0) }) else { return }
        let end = line[(at + 1)...].firstIndex(where: LineCleaner.endsValue) ?? line.endIndex
        let value = line[(at + 1)..<end]
        let looksMade =
            value.count >= 16 || value.contains { $0.isDigit || $0 == UInt8(ascii: "=") }
        guard value.count >= 6, looksMade else { return }
        output.append(0x20)
        output.append(contentsOf: Mark.removed)
        removals.add(.credential)
        at = end
    }

    /// Where the password stands in `my password is …`; nil where none is told.
    private func passwordStart(_ line: ArraySlice<UInt8>, _ word: ArraySlice<UInt8>) -> Int? {
        guard LineCleaner.passwords.contains(NameHash(word).value) else { return nil }
        let rest = line[word.endIndex...]
        let verb = LineCleaner.verbs.first { rest.starts(with: $0) }
        return verb.map { word.endIndex + $0.count }
    }

    private func cookies(in value: ArraySlice<UInt8>) -> Int {
        max(1, value.split(separator: UInt8(ascii: ";")).count)
    }

    /// Header-like: its value goes to the line's end.
    private func isHeader(_ word: ArraySlice<UInt8>) -> Bool {
        SensitiveName.isCookie(word) || word.contains(UInt8(ascii: "-"))
            || word.lowerElementsEqual(Array("authorization".utf8))
    }

    private static func closesName(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\\")
            || byte == 0x20 || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "`")
    }

    static func endsValue(_ byte: UInt8) -> Bool {
        byte <= 0x20 || ",;&\"'`)]}<>|".utf8.contains(byte)
    }

    private static let passwords = NameHash.set([
        "password", "passwort", "passphrase", "passcode", "pin", "pwd", "token", "secret",
    ])
    private static let verbs = [" is ", " was ", " ist ", " war "].map { Array($0.utf8) }
    private static let schemes = ["bearer", "basic", "digest", "negotiate", "token", "apikey"].map {
        Array($0.utf8)
    }
}

extension ArraySlice<UInt8> {
    /// Without quotation marks, backslashes and white space at its ends.
    var trimmedMarks: ArraySlice<UInt8> {
        func isMark(_ byte: UInt8) -> Bool {
            byte <= 0x20 || byte == 0x22 || byte == 0x27 || byte == 0x5C || byte == 0x60
        }
        guard let first = firstIndex(where: { !isMark($0) }),
            let last = lastIndex(where: { !isMark($0) })
        else { return [] }
        return self[first...last]
    }
}
