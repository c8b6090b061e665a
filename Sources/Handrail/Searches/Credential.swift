/// Words that announce a secret: `Bearer …`, `password: …`, `api_key=…`.
enum Credential {
    private static let schemes: Set<String> = ["bearer", "basic"]
    private static let names: Set<String> = [
        "password", "passwd", "passphrase", "passwort", "pwd", "pass", "pin", "secret", "token",
        "apikey", "key", "sig", "signature", "session", "sessionid", "sid", "cookie", "auth",
        "authorization", "credential", "otp",
    ]

    /// Whether one of the words of a line announces the next, or holds its own secret.
    static func isAmong(_ words: [ArraySlice<UInt8>]) -> Bool {
        words.indices.contains { place in
            let next = place + 1 < words.count ? words[place + 1] : []
            let second = place + 2 < words.count ? words[place + 2] : []
            return holdsSecret(words[place]) || isAnnounced(by: words[place], next, second)
        }
    }

    /// `token=x`, and `pin:1234` whose value has a digit.
    private static func holdsSecret(_ word: ArraySlice<UInt8>) -> Bool {
        word.indices.contains { index in
            let sign = word[index]
            guard sign == UInt8(ascii: "=") || sign == UInt8(ascii: ":") else { return false }
            let value = word[(index + 1)...]
            guard let first = value.first, first != UInt8(ascii: "=") else { return false }
            return names.contains(name(word[..<index]))
                && (sign == UInt8(ascii: "=") || value.contains(where: \.isDigit))
        }
    }

    /// `Bearer x1…`, `password: x1`, `password is x1`.
    private static func isAnnounced(
        by word: ArraySlice<UInt8>, _ next: ArraySlice<UInt8>, _ second: ArraySlice<UInt8>
    ) -> Bool {
        let name = name(word)
        if schemes.contains(name) { return next.count >= 8 && looksMade(next) }
        guard names.contains(name) else { return false }
        if word.last == UInt8(ascii: ":") { return next.contains(where: \.isDigit) }
        let joins = ["is", "=", ":"].contains { next.elementsEqual($0.utf8) }
        return joins && second.contains(where: \.isDigit)
    }

    /// No word of a language: long, with digits or signs, or a capital inside.
    private static func looksMade(_ word: ArraySlice<UInt8>) -> Bool {
        word.count >= 20 || word.contains { $0.isDigit || "=._".utf8.contains($0) }
            || zip(word, word.dropFirst()).contains { $0 & 32 != 0 && $1.isLetter && $1 & 32 == 0 }
    }

    /// The last word of a name in lower case: `key` of `?api_key`, `apikey` of `apiKey:`.
    private static func name(_ word: ArraySlice<UInt8>) -> String {
        let parts = word.split { !$0.isLetter }
        return parts.last.map { String(decoding: $0, as: UTF8.self).lowercased() } ?? ""
    }
}
