/// FNV-1a in 64 bits: the same in every run.
struct KeyHash {
    private var state: UInt64 = 0xcbf2_9ce4_8422_2325

    mutating func add(_ byte: UInt8) { state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }

    var value: Int { Int(truncatingIfNeeded: state) }
}
