/// What a piece of a pasted text is when it tells nothing about the error.
enum NoiseKind {
    case address, email, id, time, path, number

    /// A version behind a name: the name stays.
    case version(Range<Int>)

    /// The kind of a piece; nil for what is kept.
    static func of(_ piece: Piece, in bytes: [UInt8]) -> NoiseKind? {
        guard piece.count > 1 else { return nil }
        if piece.isWord { return piece.count >= 60 ? .id : nil }
        if isAddress(piece, bytes) { return .address }
        if isEmail(piece, bytes) { return .email }
        if isTime(piece, bytes) { return .time }
        if isNetworkAddress(piece) { return .address }
        if let kind = version(piece, bytes) { return kind }
        if isID(piece, bytes) { return .id }
        if isPath(piece, bytes) { return .path }
        return isLongNumber(piece, bytes) ? .number : nil
    }

    private static func isAddress(_ piece: Piece, _ bytes: [UInt8]) -> Bool {
        let slice = bytes[piece.range]
        if piece.colons > 0, piece.slashes > 1, contains("://", slice) { return true }
        if piece.dots > 1, slice.starts(with: "www.".utf8) { return true }
        guard piece.dots > 0 || slice.starts(with: "localhost".utf8), piece.allLetters > 0 else {
            return false
        }
        if piece.slashes > 0 { return isHost(slice.prefix { $0 != .ascii("/") }) }
        guard piece.colons == 1, let colon = slice.lastIndex(of: .ascii(":")) else { return false }
        let port = slice[(colon + 1)...]
        return (2...5).contains(port.count) && port.allSatisfy(\.isDigit)
    }

    /// `chatgpt.com`, `localhost`, with a port or without.
    private static func isHost(_ slice: ArraySlice<UInt8>) -> Bool {
        let name = slice.prefix { $0 != .ascii(":") }
        guard let dot = name.lastIndex(of: .ascii(".")) else {
            return name.elementsEqual("localhost".utf8)
        }
        let last = name[(dot + 1)...]
        return dot > name.startIndex && last.count > 1 && last.count < 12
            && last.allSatisfy(\.isSmall)
    }

    private static func isEmail(_ piece: Piece, _ bytes: [UInt8]) -> Bool {
        guard piece.hasAt, piece.dots > 0, let at = bytes[piece.range].firstIndex(of: .ascii("@"))
        else { return false }
        return at > piece.range.lowerBound
            && bytes[at..<piece.range.upperBound].contains(.ascii("."))
    }

    /// `10:11:12`, `2024-05-12T10:11:12.123Z`, `12/May/2024:10:11:12`, `05/12/24`.
    private static func isTime(_ piece: Piece, _ bytes: [UInt8]) -> Bool {
        guard piece.digits >= 3, bytes[piece.range.lowerBound].isDigit, piece.allLetters <= 4,
            piece.backslashes == 0, piece.underscores == 0, piece.others <= 1
        else { return false }
        let first = bytes[piece.range].prefix { $0.isDigit }.count
        if piece.colons == 1, piece.allLetters <= 2, piece.dots == 0, piece.slashes == 0 {
            return first <= 2 && (3...4).contains(piece.digits)
        }
        if piece.colons >= 2, first <= 4, piece.digits >= 4 {
            return piece.allLetters <= 2 || piece.slashes == 2
        }
        if piece.dashes == 2 {
            return piece.digits >= 5 && piece.digits <= 8 && piece.allLetters <= 3
        }
        guard piece.slashes == 2 || piece.dots == 2, piece.allLetters == 0 else { return false }
        return isDate(bytes[piece.range])
    }

    /// Three numbers: one of four digits, the others of at most two.
    private static func isDate(_ slice: ArraySlice<UInt8>) -> Bool {
        let parts = slice.split { !$0.isDigit }.map(\.count)
        guard parts.count == 3 else { return false }
        return parts[1] <= 2 && (parts[0] == 4 && parts[2] <= 2 || parts[2] == 4 && parts[0] <= 2)
    }

    /// `10.0.0.1:443`, `2606:4700::6810:85e5`.
    private static func isNetworkAddress(_ piece: Piece) -> Bool {
        guard piece.letters == 0, piece.underscores == 0, piece.backslashes == 0 else {
            return false
        }
        if piece.dots == 3, piece.hexLetters == 0, piece.dashes == 0 {
            return piece.digits >= 4 && piece.digits <= 17 && piece.slashes <= 1
        }
        return piece.colons >= 2 && piece.digits > 0 && piece.dashes == 0 && piece.slashes <= 1
    }

    /// `1.18.0`, `v2.3`, and the end of `nginx/1.18.0`.
    private static func version(_ piece: Piece, _ bytes: [UInt8]) -> NoiseKind? {
        guard piece.digits > 0, piece.dots > 0, piece.slashes <= 1, piece.underscores == 0 else {
            return nil
        }
        let slice = bytes[piece.range]
        if let slash = slice.firstIndex(of: .ascii("/")) {
            let rest = slice[(slash + 1)...]
            let isVersion = rest.first?.isDigit ?? false && slash > piece.range.lowerBound
            return isVersion ? .version(slash..<piece.range.upperBound) : nil
        }
        let isMarked = slice.first == .ascii("v") && piece.allLetters == 1
        guard
            isMarked || (piece.dots >= 2 && slice.first?.isDigit ?? false && piece.allLetters <= 4)
        else { return nil }
        return piece.colons == 0 ? .version(piece.range) : nil
    }

    /// A GUID, long hexadecimal digits, a random token.
    private static func isID(_ piece: Piece, _ bytes: [UInt8]) -> Bool {
        let slice = bytes[piece.range]
        if piece.count == 36, piece.dashes == 4, piece.letters == 0 { return true }
        if slice.starts(with: "0x".utf8), piece.letters == 1 { return piece.count > 10 }
        let isHex = piece.letters == 0 && piece.digits > 0 && piece.hexLetters > 0
        if isHex, piece.dashes + piece.digits + piece.hexLetters == piece.count {
            return piece.digits + piece.hexLetters >= 12
        }
        guard piece.count >= 16, piece.digits >= 3, piece.allLetters >= 3, piece.slashes == 0 else {
            return false
        }
        return piece.turns >= 4 && piece.turns * 8 >= piece.count
    }

    /// `/var/log/x`, `C:\Windows`, `../a`, `src/main.js:12`.
    private static func isPath(_ piece: Piece, _ bytes: [UInt8]) -> Bool {
        guard piece.allLetters > 0, piece.slashes + piece.backslashes > 0 else {
            return isFile(bytes[piece.range], piece)
        }
        let slice = bytes[piece.range]
        if slice.first == .ascii("/") || slice.first == .ascii("\\") { return true }
        if slice.starts(with: "./".utf8) || slice.starts(with: "../".utf8) { return true }
        if slice.dropFirst().first == .ascii(":"), slice.first?.isLetter ?? false { return true }
        if piece.backslashes > 1 || piece.slashes > 2 { return true }
        guard let last = slice.lastIndex(of: .ascii("/")) else { return false }
        return piece.dots > 0 && isFileName(slice[(last + 1)...])
            || slice.starts(with: "text/".utf8) || slice.starts(with: "application/".utf8)
    }

    /// `worker.py:12`.
    private static func isFile(_ slice: ArraySlice<UInt8>, _ piece: Piece) -> Bool {
        guard piece.dots > 0, piece.colons > 0, piece.digits > 0 else { return false }
        let end = slice.firstIndex(of: .ascii(":")) ?? slice.endIndex
        return isFileName(slice[..<end]) && slice[end...].dropFirst().first?.isDigit ?? false
    }

    private static func isFileName(_ slice: ArraySlice<UInt8>) -> Bool {
        let name = slice.prefix { $0 != .ascii(":") }
        guard let dot = name.lastIndex(of: .ascii(".")), dot > name.startIndex else { return false }
        let ending = name[(dot + 1)...]
        return (1...5).contains(ending.count) && ending.allSatisfy { $0.isLetter || $0.isDigit }
    }

    /// Ten digits and more, a time in seconds or a number to find something by;
    /// not `-2147024891`, which is a code.
    private static func isLongNumber(_ piece: Piece, _ bytes: [UInt8]) -> Bool {
        guard piece.allLetters == 0, piece.digits >= 10 else {
            return piece.allLetters == 0 && piece.digits > 0 && piece.others > 0
                && bytes[piece.range].contains(.ascii("#"))
                && piece.digits + piece.others == piece.count
                && bytes[piece.range.lowerBound].isDigit
        }
        return !(bytes[piece.range.lowerBound] == .ascii("-") && piece.digits == 10)
            && piece.digits + piece.dots + piece.others + piece.dashes == piece.count
    }

    private static func contains(_ word: StaticString, _ slice: ArraySlice<UInt8>) -> Bool {
        let word = Array(word.description.utf8)
        var rest = slice
        while let start = rest.firstIndex(of: word[0]) {
            if rest[start...].starts(with: word) { return true }
            rest = rest[(start + 1)...]
        }
        return false
    }
}
