extension Noise {
    /// A frame of a stack trace: `at foo.bar(Baz.java:12)`, `File "x", line 3, in f`.
    ///
    /// Gives the place behind it; nil where there is none.
    mutating func readFrame(at whole: Range<Int>) -> Int? {
        if whole.count == 2, bytes[whole].elementsEqual("at".utf8) { return readCall(at: whole) }
        if whole.count == 4, bytes[whole].elementsEqual("File".utf8) { return readFile(at: whole) }
        return nil
    }

    private mutating func readCall(at whole: Range<Int>) -> Int? {
        var place = whole.upperBound
        for _ in 0..<3 {
            guard let name = piece(from: place), name.lowerBound - place <= 2 else { return nil }
            let end = name.upperBound
            let piece = Piece(bytes, name)
            // `at /app/x.js:12:3`
            if piece.colons > 0, piece.digits > 0, piece.slashes + piece.backslashes > 0 {
                blank(whole.lowerBound..<end)
                return end
            }
            if let open = openBracket(after: end), let close = closeBracket(after: open) {
                let isDirect = open == end
                guard isDirect && piece.dots > 0 || isPlace(open..<close) else { return nil }
                return endOfFrame(whole.lowerBound, close + 1)
            }
            guard ["async", "new"].contains(WordHash(nameIn: bytes[name])) || piece.dots > 0 else {
                return nil
            }
            place = end
        }
        return nil
    }

    private func openBracket(after end: Int) -> Int? {
        var place = end
        while place < bytes.count, place < end + 12, bytes[place] != .ascii("(") {
            guard
                bytes[place] == .ascii(" ") || "<>[]".utf8.contains(bytes[place])
                    || bytes[place].isLetter
            else { return nil }
            place += 1
        }
        return place < bytes.count && bytes[place] == .ascii("(") ? place : nil
    }

    /// At most 300 bytes on.
    private func closeBracket(after open: Int) -> Int? {
        let end = min(bytes.count, open + 300)
        return bytes[open..<end].firstIndex(of: .ascii(")"))
    }

    /// `Baz.java:12`, `Native Method`, `<anonymous>`.
    private func isPlace(_ range: Range<Int>) -> Bool {
        let slice = bytes[range]
        if let colon = slice.lastIndex(of: .ascii(":")), colon + 1 < range.upperBound {
            return bytes[colon + 1].isDigit
        }
        return slice.dropFirst().starts(with: "Native".utf8)
            || slice.dropFirst().starts(with: "Unknown".utf8)
            || slice.dropFirst().starts(with: "<anonymous".utf8)
    }

    /// .NET goes on: ` in C:\x.cs:line 12`.
    private mutating func endOfFrame(_ start: Int, _ end: Int) -> Int {
        var end = end
        if bytes[end...].starts(with: " in ".utf8) {
            let limit = min(bytes.count, end + 400)
            var place = end + 4
            while place < limit, bytes[place] != 10, !bytes[place...].starts(with: ":line ".utf8) {
                place += 1
            }
            if place < limit, bytes[place] != 10 {
                end = place + 6
                while end < bytes.count, bytes[end].isDigit { end += 1 }
            }
        }
        blank(start..<end)
        return end
    }

    /// Python's, with the line of source below it.
    private mutating func readFile(at whole: Range<Int>) -> Int? {
        let limit = min(bytes.count, whole.upperBound + 400)
        guard whole.upperBound + 1 < limit, bytes[whole.upperBound + 1] == .ascii("\""),
            let quote = bytes[(whole.upperBound + 2)..<limit].firstIndex(of: .ascii("\"")),
            bytes[quote...].starts(with: "\", line ".utf8)
        else { return nil }
        var end = quote + 8
        while end < bytes.count, bytes[end].isDigit { end += 1 }
        if bytes[end...].starts(with: ", in ".utf8), let name = piece(from: end + 5) {
            end = name.upperBound
            if end < bytes.count, bytes[end] == .ascii(">") { end += 1 }
        }
        if let line = endOfLine(from: end), bytes[line...].dropFirst().starts(with: "    ".utf8) {
            end = endOfLine(from: line + 1) ?? line
        }
        blank(whole.lowerBound..<end)
        return end
    }

    /// A user agent: `Mozilla/5.0 (…) AppleWebKit/537.36 (…) Chrome/120.0 Safari/537.36`.
    mutating func readAgent(at whole: Range<Int>) -> Int? {
        guard bytes[whole].starts(with: "Mozilla/".utf8) else { return nil }
        var end = whole.upperBound
        while end < bytes.count {
            guard bytes[end] == .ascii(" "), end + 1 < bytes.count else { break }
            if bytes[end + 1] == .ascii("("), let close = closeBracket(after: end + 1) {
                end = close + 1
            } else if let next = piece(from: end), next.lowerBound == end + 1,
                Piece(bytes, next).slashes == 1, !bytes[next].starts(with: "HTTP/".utf8)
            {
                end = next.upperBound
            } else {
                break
            }
        }
        blank(whole.lowerBound..<end)
        return end
    }
}
