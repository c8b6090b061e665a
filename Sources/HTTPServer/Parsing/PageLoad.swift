/// What a header says of who loads a page, and how.
///
/// A person at a browser opens it, or a program fetches it, or a browser fetches it ahead
/// of time. It allocates nothing. Programs that pass themselves off as browsers in all of
/// this are not told apart.
struct PageLoad {
    /// Where the browser is to show it, of `Sec-Fetch-Dest`: nil when it does not say, as
    /// over plain HTTP.
    private var isDocument: Bool?
    private var prefersPages = false
    private var isBrowser = false
    private var isAhead = false

    /// True when a person opens it.
    var isByPerson: Bool { isBrowser && !isAhead && isDocument ?? prefersPages }

    /// Takes note of one field.
    mutating func inspect(name: Span<UInt8>, value: Span<UInt8>) {
        switch name.count {
        case 5 where name.isCaseless("x-moz"): isAhead = isAhead || value.isPrefetch
        case 6 where name.isCaseless("accept"): prefersPages = value.hasCaselessPrefix("text/html")
        case 7 where name.isCaseless("purpose"): isAhead = isAhead || value.isPrefetch
        case 10 where name.isCaseless("user-agent"): isBrowser = value.isBrowser
        case 11 where name.isCaseless("sec-purpose"): isAhead = isAhead || value.isPrefetch
        case 14 where name.isCaseless("sec-fetch-dest"): isDocument = value.isExactly("document")
        default: break
        }
    }
}

extension Span<UInt8> {
    /// True for what Chromium, Safari and Firefox send with what nobody asked for yet.
    fileprivate var isPrefetch: Bool {
        hasCaselessPrefix("prefetch") || hasCaselessPrefix("preview")
    }

    /// True for a name that all browsers begin with, and in which no program says what it is:
    /// most have "bot" or an address in it.
    fileprivate var isBrowser: Bool {
        guard hasPrefix("Mozilla/5.0 (") else { return false }
        var index = 13
        while index + 3 <= count {
            switch self[index].lowercased {
            case UInt8(ascii: "b") where isWord("bot", at: index): return false
            case UInt8(ascii: "c") where isWord("crawl", at: index): return false
            case UInt8(ascii: "h") where isWord("http", at: index): return false
            case UInt8(ascii: "h") where isWord("headless", at: index): return false
            case UInt8(ascii: "s") where isWord("spider", at: index): return false
            default: index += 1
            }
        }
        return true
    }

    private func isWord(_ word: String, at index: Int) -> Bool {
        extracting(index..<count).hasCaselessPrefix(word)
    }
}
