/// Which content codings a client takes, and how gladly (RFC 9110, 12.5.3).
///
/// Weights are thousandths. Nothing is allocated.
struct AcceptEncoding {
    /// What was said about a coding; nil when nothing was.
    private var gzip: Int?
    private var brotli: Int?
    private var identity: Int?
    private var others: Int?

    /// Takes in the value of one field. Several fields of that name are one
    /// list. A member that cannot be read is passed over; of a coding named
    /// twice the lowest weight counts, so that a refusal is one.
    mutating func read(_ value: Span<UInt8>) {
        var start = 0
        while start < value.count {
            let end = value.firstIndex(of: UInt8(ascii: ","), in: start..<value.count)
            readMember(value, start..<end)
            start = end + 1
        }
    }

    /// The coding to answer in, of those that there are: the one with the
    /// highest weight, and of equals the one that is smallest.
    ///
    /// It is `identity` when the client takes nothing else, even when it
    /// refuses that too: an answer it may be able to read is better than none.
    func choose(gzip hasGzip: Bool, brotli hasBrotli: Bool) -> ContentCoding {
        let gzip = hasGzip ? self.gzip ?? others ?? 0 : 0
        let brotli = hasBrotli ? self.brotli ?? others ?? 0 : 0
        let highest = max(gzip, brotli)
        guard highest > 0, highest >= identity ?? 0 else { return .identity }
        return brotli == highest ? .brotli : .gzip
    }

    private mutating func readMember(_ value: Span<UInt8>, _ member: Range<Int>) {
        let semicolon = value.firstIndex(of: UInt8(ascii: ";"), in: member)
        let name = value.extracting(value.trimmed(member.lowerBound..<semicolon))
        var weight = 1000
        if semicolon < member.upperBound {
            let parameter = value.trimmed(semicolon + 1..<member.upperBound)
            guard let read = AcceptEncoding.weight(value.extracting(parameter)) else { return }
            weight = read
        }
        note(name, weight)
    }

    private mutating func note(_ name: Span<UInt8>, _ weight: Int) {
        switch name.count {
        case 1 where name[0] == UInt8(ascii: "*"): others = min(others ?? weight, weight)
        case 2 where name.isCaseless("br"): brotli = min(brotli ?? weight, weight)
        case 4 where name.isCaseless("gzip"), 6 where name.isCaseless("x-gzip"):
            gzip = min(gzip ?? weight, weight)
        case 8 where name.isCaseless("identity"): identity = min(identity ?? weight, weight)
        default: break
        }
    }

    /// The thousandths of `q=0.5`, with up to three decimals; nil for any
    /// other text.
    private static func weight(_ text: Span<UInt8>) -> Int? {
        guard (3...7).contains(text.count), text.hasCaselessPrefix("q="), text[2].isDigit,
            text.count < 4 || text[3] == UInt8(ascii: ".")
        else { return nil }
        var weight = Int(text[2] - UInt8(ascii: "0"))
        for index in 4..<7 {
            var digit: UInt8 = 0
            if index < text.count {
                guard text[index].isDigit else { return nil }
                digit = text[index] - UInt8(ascii: "0")
            }
            weight = weight * 10 + Int(digit)
        }
        return weight <= 1000 ? weight : nil
    }
}
