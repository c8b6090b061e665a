import Glibc

/// What a header says of who loads a page, and how.
///
/// A person at a browser opens it, or a program fetches it, or a browser fetches it ahead
/// of time. It allocates nothing, and looks at as few bytes as it can: every request
/// passes here. Programs that pass themselves off as browsers in all of this are not
/// told apart.
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
        case 6 where name.isCaseless("accept"): prefersPages = value.beginsLike("text/htm")
        case 7 where name.isCaseless("purpose"): isAhead = isAhead || value.isPrefetch
        case 10 where name.beginsLike("user-age"): isBrowser = value.isBrowser
        case 11 where name.beginsLike("sec-purp"): isAhead = isAhead || value.isPrefetch
        // Four names are alike up to this letter.
        case 14 where name[10].lowercased == UInt8(ascii: "d"):
            if name.beginsLike("sec-fetc") { isDocument = value.beginsLike("document") }
        default: break
        }
    }
}

extension Span<UInt8> {
    /// True for what Chromium, Safari and Firefox send with what nobody asked for yet.
    fileprivate var isPrefetch: Bool {
        beginsLike("prefetch") || hasCaselessPrefix("preview")
    }

    /// True for a name that all browsers begin with, and in which no program says what it
    /// is. A browser's own ends with a version; programs, and apps with a browser in them,
    /// add something in brackets, so only those are read from one end to the other.
    fileprivate var isBrowser: Bool {
        guard count > 13, beginsLike("mozilla/"), !isHeadless else { return false }
        return self[count - 1].isDigit || !namesProgram
    }

    private var namesProgram: Bool {
        var index = 0
        while index < count {
            switch self[index].lowercased {
            case UInt8(ascii: "b") where isWord("bot", at: index): return true
            case UInt8(ascii: "c") where isWord("crawl", at: index): return true
            case UInt8(ascii: "h") where isWord("http", at: index): return true
            case UInt8(ascii: "s") where isWord("spider", at: index): return true
            default: index += 1
            }
        }
        return false
    }

    private func isWord(_ word: String, at index: Int) -> Bool {
        extracting(index..<count).hasCaselessPrefix(word)
    }

    /// True when the first eight bytes are this ASCII text of eight, whatever the case.
    /// Eight at once, since with the length of a name they tell it from all others.
    fileprivate func beginsLike(_ text: StaticString) -> Bool {
        guard count >= 8 else { return false }
        let first = unsafe bytes.word(at: 0)
        let known = unsafe UnsafeRawPointer(text.utf8Start).loadUnaligned(as: UInt64.self)
        // The bit that makes a letter lower case; signs and digits of the texts have it, too.
        return first | 0x2020_2020_2020_2020 == known
    }

    /// True for the name of a browser that nobody looks at.
    private var isHeadless: Bool {
        unsafe withUnsafeBytes { bytes in
            guard var start = bytes.baseAddress else { return false }
            let end = unsafe start + bytes.count
            while let found = unsafe memchr(start, 0x48, end - start) {
                let letter = UnsafeRawPointer(found)
                if unsafe end - letter >= 8, unsafe memcmp(letter, "Headless", 8) == 0 {
                    return true
                }
                unsafe start = letter + 1
            }
            return false
        }
    }
}
