/// Runs of letters and digits that a program made up: keys, ids, tokens.
enum PrivateToken {
    /// Whether a run of letters, digits, `-` and `_` is one.
    static func isToken(_ run: ArraySlice<UInt8>) -> Bool {
        if KnownSecrets.begins(run) || isGUID(run) { return true }
        let parts = run.split { !$0.isAlphanumeric }
        if parts.contains(where: isRandom) { return true }
        // Keys of several short parts; a name like `x86_64-unknown-linux-gnu` has few.
        return run.count >= 20 && parts.map(switches).reduce(0, +) >= 3
    }

    /// `8-4-4-4-12` hexadecimal digits.
    private static func isGUID(_ run: ArraySlice<UInt8>) -> Bool {
        guard run.count >= 36 else { return false }
        let parts = run.split(separator: UInt8(ascii: "-"))
        return parts.map(\.count) == [8, 4, 4, 4, 12]
            && parts.allSatisfy { $0.allSatisfy(\.isHexDigit) }
    }

    /// Sixteen or more letters and digits, mixed; or many letters in changing case.
    private static func isRandom(_ part: ArraySlice<UInt8>) -> Bool {
        guard part.count >= 16, part.contains(where: \.isLetter) else { return false }
        if part.contains(where: \.isDigit) { return true }
        let rises = zip(part, part.dropFirst()).filter { $0 & 32 != 0 && $1 & 32 == 0 }
        return part.count >= 24 && rises.count * 5 >= part.count
    }

    /// How often a letter follows a digit or a digit a letter.
    private static func switches(_ part: ArraySlice<UInt8>) -> Int {
        zip(part, part.dropFirst()).filter { $0.isDigit != $1.isDigit }.count
    }
}
