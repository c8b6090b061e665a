/// Bytes that stay where they are as long as somebody holds them.
@safe final class SharedBytes: Sendable {
    // Written in `init` only.
    private nonisolated(unsafe) let start: UnsafeMutablePointer<UInt8>
    /// How many there are.
    let count: Int

    /// A copy of these bytes.
    init(_ bytes: [UInt8]) {
        count = bytes.count
        unsafe start = .allocate(capacity: max(1, bytes.count))
        unsafe start.initialize(from: bytes, count: bytes.count)
    }

    deinit { unsafe start.deallocate() }

    /// Where they begin; valid as long as this object is held.
    var address: UnsafeMutableRawPointer { unsafe UnsafeMutableRawPointer(start) }

    /// A copy of them.
    var array: [UInt8] {
        unsafe Array(UnsafeBufferPointer(start: start, count: count))
    }
}
