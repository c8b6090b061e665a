/// A name as one number, to look it up without making a string of it: FNV-1a
/// in 64 bits, the same in every run.
struct NameHash: Sendable {
    private var state: UInt64 = 0xcbf2_9ce4_8422_2325

    init() {}

    /// The hash of a name in any case.
    init(_ name: ArraySlice<UInt8>) {
        for byte in name { add(byte.lowered) }
    }

    /// The hash of a name's letters alone: `api_key` and `apiKey` are one.
    init(lettersOf name: ArraySlice<UInt8>) {
        for byte in name where byte.isLetter { add(byte | 0x20) }
    }

    var value: UInt64 { state }

    mutating func add(_ byte: UInt8) { state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }

    /// The hashes of names that are written in lower case.
    static func set(_ names: some Sequence<String>) -> Set<UInt64> {
        Set(names.map { NameHash(Array($0.utf8)[...]).value })
    }
}
