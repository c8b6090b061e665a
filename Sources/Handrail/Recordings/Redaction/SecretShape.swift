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
        var words = PlainWordsTally()
        var shape = WordShape()
        for byte in part {
            if byte.isAlphanumeric {
                shape.add(byte)
                continue
            }
            guard isJoint(byte), words.add(shape) else { return false }
            shape = WordShape()
        }
        return words.add(shape) && words.isHarmless
    }

    private static func isJoint(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
    }
}

/// The words that a part of an address is made of.
private struct PlainWordsTally {
    private var words = 0
    private var digits = 0
    /// Words with letters and digits in them.
    private var mixed = 0
    private var length = 0
    private var hasSmall = false

    /// Adds a word, if it is any; false for one that is not plain.
    mutating func add(_ shape: WordShape) -> Bool {
        guard shape.count > 0 else { return true }
        guard shape.isPlain else { return false }
        words += 1
        digits += shape.digits
        mixed += shape.switches > 0 ? 1 : 0
        length += shape.count + 1
        hasSmall = hasSmall || shape.smalls > 0
        return true
    }

    /// `ABCD-EFGH-1JKL` is a key, `en-US` a language.
    var isHarmless: Bool {
        let isKey = words >= 3 && !hasSmall && length > 12
        return (1...8).contains(words) && digits <= 6 && mixed <= 2 && !isKey
    }
}
