import Glibc

/// The bytes that went over a TCP connection, as the kernel counts them.
struct Traffic: Equatable {
    /// Bytes that the client sent.
    let received: UInt64
    /// Bytes that the client has confirmed.
    let delivered: UInt64

    /// Asks the kernel; nil when the socket is no TCP socket.
    init?(of descriptor: Int32) {
        // The two numbers lie behind what glibc's own struct knows, at these
        // places of the kernel's (include/uapi/linux/tcp.h).
        let deliveredAt = 120
        let receivedAt = 128
        let size = 136
        let numbers: (UInt64, UInt64)? = unsafe withUnsafeTemporaryAllocation(
            byteCount: size, alignment: 8
        ) { info in
            var length = socklen_t(size)
            guard
                unsafe getsockopt(
                    descriptor, Int32(IPPROTO_TCP), TCP_INFO, info.baseAddress, &length) == 0,
                Int(length) >= size
            else { return nil }
            return unsafe (
                info.load(fromByteOffset: receivedAt, as: UInt64.self),
                info.load(fromByteOffset: deliveredAt, as: UInt64.self)
            )
        }
        guard let numbers else { return nil }
        (received, delivered) = numbers
    }
}
