/// A header value with parameters, such as `form-data; name="file"`.
struct HeaderValue: Equatable {
    /// The part before the first ";", in lower case.
    let value: String
    /// The parameters; their names are in lower case.
    let parameters: [String: String]

    /// Reads a value. Of a repeated parameter the first counts; what cannot
    /// be read ends the list.
    init(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        let end = bytes.firstIndex(of: UInt8(ascii: ";")) ?? bytes.count
        value = HeaderValue.trimmed(bytes[..<end]).lowercased()
        parameters = HeaderValue.parameters(bytes[end...])
    }

    private static func parameters(_ bytes: ArraySlice<UInt8>) -> [String: String] {
        var rest = bytes
        var found: [String: String] = [:]
        while rest.popFirst() == UInt8(ascii: ";") {
            guard let equals = rest.firstIndex(of: UInt8(ascii: "=")) else { break }
            let name = trimmed(rest[..<equals]).lowercased()
            rest = rest[(equals + 1)...].drop(while: \.isBlank)
            let value = rest.first == UInt8(ascii: "\"") ? quoted(&rest) : plain(&rest)
            if !name.isEmpty, found[name] == nil { found[name] = value }
        }
        return found
    }

    private static func plain(_ rest: inout ArraySlice<UInt8>) -> String {
        let end = rest.firstIndex(of: UInt8(ascii: ";")) ?? rest.endIndex
        defer { rest = rest[end...] }
        return trimmed(rest[..<end])
    }

    /// Reads up to the closing quote. Only `\"` and `\\` are escapes: older
    /// browsers send the path of a file with plain backslashes.
    private static func quoted(_ rest: inout ArraySlice<UInt8>) -> String {
        rest.removeFirst()
        var bytes: [UInt8] = []
        while let byte = rest.popFirst(), byte != UInt8(ascii: "\"") {
            let next = rest.first
            if byte == UInt8(ascii: "\\"), next == UInt8(ascii: "\"") || next == UInt8(ascii: "\\")
            {
                rest.removeFirst()
                bytes.append(next ?? byte)
            } else {
                bytes.append(byte)
            }
        }
        rest = rest.drop { $0 != UInt8(ascii: ";") }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes.trimmed, as: UTF8.self)
    }
}
