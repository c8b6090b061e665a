import Glibc

/// A client in no hurry, with a small buffer and short packets as on a long
/// line: what it does not read soon fills the server's buffer.
final class SlowClient {
    private let descriptor: Int32

    init(port: UInt16) {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        set(SOL_SOCKET, SO_RCVBUF, 8 << 10)
        set(Int32(IPPROTO_TCP), TCP_MAXSEG, 1400)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                _ = connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
    }

    deinit { close(descriptor) }

    /// Sends what the system takes at once.
    func send(_ text: String) {
        let bytes = Array(text.utf8)
        _ = Glibc.send(
            descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT))
    }

    /// Reads what is there, at most so many bytes; nil at the end of the
    /// connection.
    func read(atMost count: Int) -> Int? {
        var buffer = [UInt8](repeating: 0, count: count)
        let size = recv(descriptor, &buffer, count, Int32(MSG_DONTWAIT))
        if size > 0 { return size }
        return size < 0 && errno == EAGAIN ? 0 : nil
    }

    /// Reads on for a while and answers how many bytes came up to the end of
    /// the connection; nil when it stays open.
    func readToEnd(seconds: Double = 5) -> Int? {
        var total = 0
        let end = ContinuousClock.now + .seconds(seconds)
        while ContinuousClock.now < end {
            guard let size = read(atMost: 256 << 10) else { return total }
            total += size
            if size == 0 { usleep(1000) }
        }
        return nil
    }

    private func set(_ level: Int32, _ option: Int32, _ value: Int32) {
        var value = value
        setsockopt(descriptor, level, option, &value, socklen_t(MemoryLayout<Int32>.size))
    }
}
