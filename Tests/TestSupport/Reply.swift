/// A response as it came over the socket.
public struct Reply {
    public let status: Int
    public let head: String
    /// The body as it came.
    public let bytes: [UInt8]
    /// The body as text.
    public var body: String { String(decoding: bytes, as: UTF8.self) }

    /// The value of a header field; nil when there is none.
    public subscript(name: String) -> String? {
        for line in head.split(separator: "\r\n") {
            guard line.lowercased().hasPrefix(name.lowercased() + ":") else { continue }
            return line.dropFirst(name.count + 1).trimmingPrefix(" ").description
        }
        return nil
    }

    /// The first response in the bytes and its size; nil when it is not
    /// complete.
    static func read(_ bytes: [UInt8], hasBody: Bool) -> (Reply, Int)? {
        guard let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else { return nil }
        let head = String(decoding: bytes[..<end.lowerBound], as: UTF8.self)
        let status = Int(head.split(separator: " ").dropFirst().first ?? "") ?? 0
        let bare = Reply(status: status, head: head, bytes: [])
        let isBodiless = !hasBody || status < 200 || status == 204 || status == 304
        let length = isBodiless ? 0 : Int(bare["Content-Length"] ?? "") ?? 0
        guard bytes.count >= end.upperBound + length else { return nil }
        let body = Array(bytes[end.upperBound..<end.upperBound + length])
        return (Reply(status: status, head: head, bytes: body), end.upperBound + length)
    }
}
