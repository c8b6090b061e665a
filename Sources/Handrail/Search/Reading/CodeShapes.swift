/// Which words and shapes are codes.
enum CodeShapes {
    /// First parts of names that are codes in small letters too.
    static let families = WordMap([
        "err", "error", "ns", "dns", "ssl", "sec", "e", "pr", "mozilla", "wsa",
        "inet", "rpc", "co", "stop", "ec", "x509", "win32", "ntstatus",
    ])
    /// First words of names that people write as plain words.
    static let openers = WordMap(["err", "dns", "ns", "ssl", "sec"])
    /// What follows those but `err`.
    static let seconds = WordMap(["probe", "error"])

    /// Errors of the operating system.
    static let errors = WordMap([
        "eacces", "eaddrinuse", "eaddrnotavail", "eagain", "ealready", "ebadf", "ebusy",
        "econnaborted", "econnrefused", "econnreset", "eexist", "efault", "efbig", "ehostdown",
        "ehostunreach", "eintr", "einval", "eio", "eisdir", "eisconn", "eloop", "emfile",
        "emsgsize", "enametoolong", "enetdown", "enetreset", "enetunreach", "enfile", "enobufs",
        "enoent", "enomem", "enospc", "enosys", "enotconn", "enotdir", "enotempty", "enotfound",
        "enotsock", "enotsup", "eopnotsupp", "eperm", "epipe", "eproto", "erange", "erofs",
        "esockettimedout", "etimedout", "ewouldblock", "exdev", "eresolve", "eintegrity",
        "eai_again", "elifecycle", "nxdomain", "servfail", "refused",
    ])

    /// Letters before a number that name a maker's codes.
    static let makers = WordMap([
        "kb", "ora", "pls", "tns", "aadsts", "lnk", "msb", "netsdk", "nu", "cs", "ts", "cve",
        "sqlcode",
        "ena", "ccs", "wer", "dfs", "rman", "ins", "prcr", "ca", "bc", "msi", "hv", "imap", "sp",
    ])

    /// Letters before a number that name no error.
    static let others = WordMap([
        "utf", "sha", "iso", "rfc", "aes", "iec", "wpa", "covid", "v", "mp", "ipv", "win", "h", "q",
        "x", "rtx", "gtx", "en", "md", "cp", "rev", "ver", "fy", "rc", "sec", "px",
    ])

    /// Whether `E0308`, `kb1234567`, `SQL0204N` is a code, and for certain; nil when it is none.
    static func certainty(of folded: [UInt8], _ shape: TextWord.Shape) -> Bool? {
        let letters = folded.prefix { $0.isSmall }
        var digits = folded.dropFirst(letters.count)
        if let last = digits.last, last.isSmall, letters.count > 1 { digits = digits.dropLast() }
        guard (1...6).contains(letters.count), digits.allSatisfy(\.isDigit) else { return nil }
        return certainty(of: letters, digits: digits.count, isCapital: !shape.contains(.letters))
    }

    /// The same for letters and how many digits.
    static func certainty(
        of letters: ArraySlice<UInt8>, digits: Int, isCapital: Bool
    ) -> Bool? {
        let hash = WordHash(nameIn: letters)
        if makers.contains(hash) { return (3...8).contains(digits) ? true : nil }
        guard (3...7).contains(digits), !others.contains(hash) else { return nil }
        if digits == 3 { return isCapital && letters.count <= 3 ? false : nil }
        return isCapital
    }
}
