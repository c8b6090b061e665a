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
        let letters = name.filter(\.isLetter).map(\.lowered)
        let word = String(decoding: letters, as: UTF8.self)
        if exact.contains(word) { return .always }
        if harmless.contains(word) { return nil }
        if weak.contains(word) || weak.contains(lastWord(of: name)) { return .perhaps }
        let isAlways = parts.contains { part in
            word.utf8.count >= part.utf8.count && word.contains(part)
        }
        return isAlways ? .always : nil
    }

    /// `Cookie` and `Set-Cookie`: what is removed is counted as cookies.
    static func isCookie(_ name: ArraySlice<UInt8>) -> Bool {
        let letters = String(decoding: name.filter(\.isLetter).map(\.lowered), as: UTF8.self)
        return letters.hasSuffix("cookie") || letters.hasSuffix("cookies")
    }

    /// `key` of `public_key`, `id` of `userId`.
    private static func lastWord(of name: ArraySlice<UInt8>) -> String {
        var start = name.startIndex
        for at in name.indices.dropFirst() {
            let isStart =
                !name[at - 1].isLetter || (name[at].isCapital && name[at - 1].isSmall)
            if name[at].isLetter, isStart { start = at }
        }
        return String(decoding: name[start...].map(\.lowered), as: UTF8.self)
    }

    private static let exact: Set<String> = [
        "pass", "pwd", "pin", "sid", "sig", "otp", "totp", "mfa", "cvv", "cvc", "ssn", "auth",
        "tok", "jwt", "psk", "passcode", "email", "mail", "username", "login", "phone",
        "telephone", "mobile", "iban", "cardnumber", "address", "firstname", "lastname",
        "fullname", "displayname", "dob", "birthday",
    ]

    private static let weak: Set<String> = [
        "code", "state", "key", "nonce", "ticket", "hash", "hmac", "challenge", "verifier", "user",
        "account", "session", "grant",
    ]

    private static let parts = [
        "auth", "token", "secret", "passw", "passphrase", "passwd", "apikey", "accesskey",
        "privatekey", "subscriptionkey", "signingkey", "encryptionkey", "sharedkey", "credential",
        "cookie", "sessionid", "sessid", "sessionkey", "jwt", "bearer", "signature", "csrf", "xsrf",
        "saml", "assertion", "otp", "onetime", "passkey",
    ]

    /// They have a part of a secret's name and are none.
    private static let harmless: Set<String> = [
        "author", "authors", "authority", "maxtokens", "tokens", "totaltokens", "prompttokens",
        "completiontokens", "tokencount", "tokentype", "authtype", "authmethod", "authenticated",
        "cookieenabled", "tokenlimit", "option", "options", "foottoptions",
        "accesscontrolallowcredentials", "secfetchmode", "hotpink", "ratelimitremainingtokens",
        "xratelimitremainingtokens", "xratelimitlimittokens", "xratelimitresettokens",
    ]
}
