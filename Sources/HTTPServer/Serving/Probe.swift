import Glibc

/// Asks a server whether it answers, as health checks do.
public enum Probe {
    /// The status that a `GET` of a path is answered with; nil when nothing
    /// answers within that many seconds.
    public static func status(host: String, port: UInt16, path: String, seconds: Int) -> Status? {
        guard let descriptor = connected(host, port, seconds) else { return nil }
        defer { close(descriptor) }
        let request = "GET \(path) HTTP/1.1\r\nHost: \(host)\r\nConnection: close\r\n\r\n"
        let bytes = Array(request.utf8)
        guard unsafe send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count
        else { return nil }
        return status(of: answer(descriptor))
    }

    /// `HTTP/1.1 200 OK` → 200.
    private static func status(of answer: [UInt8]) -> Status? {
        let line = answer.prefix { $0 != UInt8(ascii: "\r") }
        let words = line.split(separator: UInt8(ascii: " "))
        guard words.count > 1, words[0].starts(with: Array("HTTP/1.".utf8)) else { return nil }
        return Int(String(decoding: words[1], as: UTF8.self)).map { Status($0) }
    }

    private static func answer(_ descriptor: Int32) -> [UInt8] {
        var answer: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 512)
        while !answer.contains(UInt8(ascii: "\r")), answer.count < 4_096 {
            let count = unsafe recv(descriptor, &buffer, buffer.count, 0)
            guard count > 0 else { break }
            answer += buffer[..<count]
        }
        return answer
    }

    private static func connected(_ host: String, _ port: UInt16, _ seconds: Int) -> Int32? {
        var hints = unsafe addrinfo()
        unsafe hints.ai_socktype = SocketKind.stream
        var list: UnsafeMutablePointer<addrinfo>?
        guard unsafe getaddrinfo(host, String(port), &hints, &list) == 0, let first = unsafe list
        else { return nil }
        defer { unsafe freeaddrinfo(first) }
        let descriptor = unsafe socket(first.pointee.ai_family, first.pointee.ai_socktype, 0)
        guard descriptor >= 0 else { return nil }
        var limit = timeval(tv_sec: seconds, tv_usec: 0)
        let size = socklen_t(MemoryLayout<timeval>.size)
        _ = unsafe setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &limit, size)
        _ = unsafe setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, size)
        if unsafe connect(descriptor, first.pointee.ai_addr, first.pointee.ai_addrlen) == 0 {
            return descriptor
        }
        close(descriptor)
        return nil
    }
}
