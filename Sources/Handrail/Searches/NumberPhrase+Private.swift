extension NumberPhrase {
    /// Whether it may be a card, an account, a telephone, an identity or a network address.
    var isPrivate: Bool {
        isLong || isCard || isTelephone || isNetworkAddress
    }

    private var lengths: [Int] { groups.map(\.count) }

    private var digits: Int { lengths.reduce(0, +) }

    /// A group of ten digits or more, but for what Windows and clocks count:
    /// `-2147024891` and `2147942405` are 0x80070005, `1790000000` is a time.
    private var isLong: Bool {
        groups.contains { group in
            guard group.count == 10, let number = Int(String(decoding: group, as: UTF8.self)) else {
                return group.count > 10
            }
            let isTime = (1_000_000_000..<2_000_000_000).contains(number)
            let isSigned = sign == UInt8(ascii: "-") && number <= -Int(Int32.min)
            let isUnsigned = number <= Int(UInt32.max) && [0x8, 0xC].contains(number >> 28)
            return !isTime && !isSigned && !isUnsigned
        }
    }

    /// `4111 1111 1111 1111`, `3782 822463 10005`, an IBAN behind its first letters.
    private var isCard: Bool {
        digits >= 13 && (has([4, 4, 4]) || has([4, 6, 5]))
    }

    /// As numbers are written with `+`, with a leading zero, and in North America;
    /// with those of an identity card there, `123-45-6789`.
    private var isTelephone: Bool {
        if sign == UInt8(ascii: "+") { return digits >= 7 }
        if has([3, 3, 4]) { return true }
        let isDashed = joints.allSatisfy { $0.elementsEqual("-".utf8) }
        if isDashed, lengths == [3, 4] || lengths == [3, 2, 4] { return true }
        guard let first = groups.first, first.count > 1, first.first == UInt8(ascii: "0") else {
            return false
        }
        return digits >= 9 && !isDate
    }

    /// `01.02.2026`, whatever follows.
    private var isDate: Bool {
        lengths.count >= 3 && lengths[0] <= 2 && lengths[1] <= 2 && lengths[2] == 4
            && joints[0].elementsEqual(joints[1]) && !joints[0].elementsEqual(" ".utf8)
    }

    /// Whether some of the groups have these lengths in a row.
    private func has(_ wanted: [Int]) -> Bool {
        guard lengths.count >= wanted.count else { return false }
        return (0...(lengths.count - wanted.count)).contains { place in
            lengths[place..<(place + wanted.count)].elementsEqual(wanted)
        }
    }

    /// `203.0.113.7`: one machine's in the whole Internet. Those that any network
    /// has, and servers that everybody asks for names, tell nothing of anybody.
    private var isNetworkAddress: Bool {
        joints.indices.contains { place in
            let end = place + 3
            guard end <= joints.count,
                joints[place..<end].allSatisfy({ $0.elementsEqual(".".utf8) })
            else { return false }
            return isPublic(
                groups[place...end].compactMap { UInt8(String(decoding: $0, as: UTF8.self)) })
        }
    }

    private func isPublic(_ parts: [UInt8]) -> Bool {
        guard parts.count == 4, !NumberPhrase.nameServers.contains(parts) else { return false }
        switch (parts[0], parts[1]) {
        case (0, _), (10, _), (127, _), (192, 168), (172, 16...31), (169, 254), (224..., _):
            return false
        default: return true
        }
    }

    private static let nameServers: Set<[UInt8]> = [
        [1, 1, 1, 1], [1, 0, 0, 1], [8, 8, 8, 8], [8, 8, 4, 4], [9, 9, 9, 9],
    ]
}
