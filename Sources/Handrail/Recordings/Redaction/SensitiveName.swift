/// Names of headers, fields and parameters whose values are secrets.
enum SensitiveName {
    enum Weight {
        /// The value is a secret whatever it looks like: `password`, `x-api-key`.
        case always
        /// It is one where it looks like one: `code`, `state`, `key`.
        case perhaps
    }

    /// What a name says of its value, in any case and spelling; nil for nothing.
    static func weight(of name: ArraySlice<UInt8>) -> Weight? {
        guard (2...64).contains(name.count) else { return nil }
        let hash = NameHash(lettersOf: name).value
        if exact.contains(hash) { return .always }
        if harmless.contains(hash) { return nil }
        if weak.contains(hash) || weak.contains(NameHash(lastWord(of: name)).value) {
            return .perhaps
        }
        let letters = name.filter(\.isLetter).map(\.lowered)
        return letters.indices.contains { holdsPart(letters[$0...]) } ? .always : nil
    }

    private static func holdsPart(_ letters: ArraySlice<UInt8>) -> Bool {
        guard let first = letters.first else { return false }
        return parts[Int(first)].contains { letters.starts(with: $0) }
    }

    /// `Cookie` and `Set-Cookie`: what is removed is counted as cookies.
    static func isCookie(_ name: ArraySlice<UInt8>) -> Bool {
        let letters = name.suffix(32).filter(\.isLetter).map(\.lowered)
        return letters.suffix(6).elementsEqual("cookie".utf8)
            || letters.suffix(7).elementsEqual("cookies".utf8)
    }

    /// `key` of `public_key`, `id` of `userId`.
    private static func lastWord(of name: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var start = name.startIndex
        for at in name.indices.dropFirst() {
            let isStart =
                !name[at - 1].isLetter || (name[at].isCapital && name[at - 1].isSmall)
            if name[at].isLetter, isStart { start = at }
        }
        return name[start...]
    }

    private static let exact = NameHash.set([
        "pass", "pwd", "pw", "pin", "sid", "sig", "otp", "totp", "mfa", "cvv", "cvc", "ssn", "auth",
        "tok", "jwt", "psk", "passcode", "email", "mail", "username", "login", "phone",
        "telephone", "mobile", "iban", "cardnumber", "address", "firstname", "lastname",
        "fullname", "displayname", "dob", "birthday",
    ])

    private static let weak = NameHash.set([
        "code", "state", "key", "nonce", "ticket", "hash", "hmac", "challenge", "verifier", "user",
        "account", "session", "grant",
    ])

    /// Parts of names, by their first letters.
    private static let parts: [[[UInt8]]] = {
        var table = [[[UInt8]]](repeating: [], count: 256)
        for part in partsOfNames.map({ Array($0.utf8) }) { table[Int(part[0])].append(part) }
        return table
    }()

    private static let partsOfNames = [
        "auth", "token", "secret", "passw", "passphrase", "passwd", "apikey", "accesskey",
        "privatekey", "subscriptionkey", "signingkey", "encryptionkey", "sharedkey", "credential",
        "cookie", "sessionid", "sessid", "sessionkey", "jwt", "bearer", "signature", "csrf", "xsrf",
        "saml", "assertion", "otp", "onetime", "passkey",
    ]

    /// They have a part of a secret's name and are none.
    private static let harmless = NameHash.set([
        "author", "authors", "authority", "maxtokens", "tokens", "totaltokens", "prompttokens",
        "completiontokens", "tokencount", "tokentype", "authtype", "authmethod", "authenticated",
        "cookieenabled", "tokenlimit", "accesscontrolallowcredentials", "secfetchmode", "hotpink",
        "ratelimitremainingtokens",
        "xratelimitremainingtokens", "xratelimitlimittokens", "xratelimitresettokens",
    ])
}
