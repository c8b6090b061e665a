/// Percent-encoding as addresses and forms use it.
enum PercentEncoding {
    /// The bytes that an encoded text stands for. A broken sequence stays as
    /// it is; in a form "+" is a space.
    static func decode(_ bytes: Span<UInt8>, plusIsSpace: Bool) -> [UInt8] {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "%"), let value = value(bytes, at: index) {
                decoded.append(value)
                index += 3
            } else {
                decoded.append(plusIsSpace && byte == UInt8(ascii: "+") ? 0x20 : byte)
                index += 1
            }
        }
        return decoded
    }

    /// The byte that the sequence at an index stands for; nil when it is
    /// broken.
    static func value(_ bytes: Span<UInt8>, at index: Int) -> UInt8? {
        guard index + 2 < bytes.count, let high = bytes[index + 1].hexValue,
            let low = bytes[index + 2].hexValue
        else { return nil }
        return high << 4 | low
    }

    /// A path for an address: all but the unreserved characters and "/" are
    /// encoded (RFC 3986, 2.3).
    static func encodedPath(_ path: String) -> String {
        encoded(path) { $0 == UInt8(ascii: "/") }
    }

    /// A name or a value for a query: all but the unreserved characters are
    /// encoded.
    static func encodedField(_ text: String) -> String {
        encoded(text) { _ in false }
    }

    private static func encoded(_ text: String, except isKept: (UInt8) -> Bool) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            if byte.isAlphanumeric || "-._~".utf8.contains(byte) || isKept(byte) {
                bytes.append(byte)
            } else {
                bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
