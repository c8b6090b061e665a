/// Tells words from what programs make up, by shape alone.
enum SecretShape {
    /// Whether a word looks like a key, token or id: for texts of which all
    /// else is kept. A word has no white space in it.
    static func isSecret(_ word: ArraySlice<UInt8>) -> Bool {
        guard word.count >= 8 else { return false }
        if KnownSecrets.begins(word) { return true }
        var part = WordShape()
        var joined = 0
        var switches = 0
        var hasBase64Sign = false
        var whole = WordShape()
        for byte in word {
            if byte.isAlphanumeric {
                part.add(byte)
                whole.add(byte)
                continue
            }
            if part.isRandom { return true }
            switches += part.switches
            joined += part.count + 1
            part = WordShape()
            guard byte != UInt8(ascii: "-"), byte != UInt8(ascii: "_") else { continue }
            if joined >= 20, switches >= 3 { return true }
            hasBase64Sign = hasBase64Sign || byte == UInt8(ascii: "+")
            joined = 0
            switches = 0
        }
        joined += part.count
        if part.isRandom || (joined >= 20 && switches + part.switches >= 3) { return true }
        return hasBase64Sign && whole.count >= 16 && whole.rises >= 2 && whole.digits > 0
    }

    /// Whether a part of an address is made of a few short words and numbers:
    /// `chat`, `v1`, `backend-api`, `main.css`. Anything else may be an id, a
    /// name or a key.
    static func isHarmless(_ part: ArraySlice<UInt8>, longest: Int = 48) -> Bool {
        guard !part.isEmpty, part.count <= longest, !KnownSecrets.begins(part) else { return false }
        var shape = WordShape()
        var words = 0
        var digits = 0
        var mixed = 0
        var hasSmall = false
        for byte in part {
            if byte.isAlphanumeric {
                shape.add(byte)
                continue
            }
            guard isJoint(byte) else { return false }
            guard shape.count == 0 || shape.isPlain else { return false }
            words += shape.count == 0 ? 0 : 1
            digits += shape.digits
            mixed += shape.switches > 0 ? 1 : 0
            hasSmall = hasSmall || shape.smalls > 0
            shape = WordShape()
        }
        if shape.count > 0 {
            guard shape.isPlain else { return false }
            words += 1
            digits += shape.digits
            mixed += shape.switches > 0 ? 1 : 0
            hasSmall = hasSmall || shape.smalls > 0
        }
        // `ABCD-EFGH-1JKL` is a key, `en-US` a language.
        let isKey = words >= 3 && !hasSmall && part.count >= 12
        return words > 0 && words <= 8 && digits <= 6 && mixed <= 2 && !isKey
    }

    private static func isJoint(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
    }
}
