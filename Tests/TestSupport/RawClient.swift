import Glibc

/// A client that sends bytes as they are and reads bytes as they come.
public final class RawClient {
    private let descriptor: Int32
    private var unread: [UInt8] = []

    /// Connects to 127.0.0.1.
    public init(port: UInt16) {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        connect(to: &address, as: sockaddr_in.self)
    }

    /// Connects to a Unix socket.
    public init(unixPath: String) {
        descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { field in
            field.copyBytes(from: unixPath.utf8.prefix(field.count - 1))
        }
        connect(to: &address, as: sockaddr_un.self)
    }

    deinit { close(descriptor) }

    /// Sends text as UTF-8.
    public func send(_ text: String) { send(Array(text.utf8)) }

    /// Sends bytes as they are.
    public func send(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes {
                Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return }
            rest.removeFirst(count)
        }
    }

    /// Says that nothing more comes.
    public func finish() { shutdown(descriptor, Int32(SHUT_WR)) }

    /// Everything up to the end of the connection; nil when it stays open.
    public func readToEnd() -> String? {
        while receive() {}
        return isAtEnd ? String(decoding: unread, as: UTF8.self) : nil
    }

    /// One response; nil when the connection ends before it is complete, or
    /// after that many milliseconds of silence.
    public func readResponse(hasBody: Bool = true, patience: Int = 5000) -> Reply? {
        wait(atMost: patience)
        while true {
            if let (reply, size) = Reply.read(unread, hasBody: hasBody) {
                unread.removeFirst(size)
                return reply
            }
            guard receive() else { return nil }
        }
    }

    /// True when no part of a response is left over.
    public var isBetweenResponses: Bool { unread.isEmpty }

    private var isAtEnd = false

    private func connect<Address>(
        to address: UnsafePointer<Address>, as type: Address.Type
    ) {
        wait(atMost: 5000)
        address.withMemoryRebound(to: sockaddr.self, capacity: 1) {
            _ = Glibc.connect(descriptor, $0, socklen_t(MemoryLayout<Address>.size))
        }
    }

    private func wait(atMost milliseconds: Int) {
        var time = timeval(tv_sec: milliseconds / 1000, tv_usec: milliseconds % 1000 * 1000)
        setsockopt(
            descriptor, SOL_SOCKET, SO_RCVTIMEO, &time, socklen_t(MemoryLayout<timeval>.size))
    }

    private func receive() -> Bool {
        var buffer = [UInt8](repeating: 0, count: 65536)
        let count = recv(descriptor, &buffer, buffer.count, 0)
        if count > 0 {
            unread += buffer[..<count]
            return true
        }
        isAtEnd = count == 0 || errno == ECONNRESET
        return false
    }
}
