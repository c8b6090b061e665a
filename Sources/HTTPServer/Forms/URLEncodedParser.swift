/// Parses `application/x-www-form-urlencoded` as it comes, in pieces of any
/// size.
struct URLEncodedParser {
    private let byteLimit: Int
    private let fieldLimit: Int
    private let fieldByteLimit: Int
    private var byteCount = 0
    private var fields = Fields()
    private var name: [UInt8]?
    private var current: [UInt8] = []

    /// A parser that refuses more bytes, more fields, or more bytes in one
    /// field than these.
    init(bytes: Int, fields: Int, fieldBytes: Int = .max) {
        byteLimit = bytes
        fieldLimit = fields
        fieldByteLimit = fieldBytes
    }

    /// Reads one piece.
    mutating func feed(_ bytes: Span<UInt8>) throws(Refusal) {
        byteCount += bytes.count
        guard byteCount <= byteLimit else { throw .contentTooLarge(limit: byteLimit) }
        for index in bytes.indices {
            switch bytes[index] {
            case UInt8(ascii: "&"): try endField()
            case UInt8(ascii: "=") where name == nil:
                name = current
                current.removeAll(keepingCapacity: true)
            case let byte:
                guard current.count < fieldByteLimit else {
                    throw .contentTooLarge(limit: fieldByteLimit)
                }
                current.append(byte)
            }
        }
    }

    /// The fields, after the last piece.
    mutating func finish() throws(Refusal) -> Fields {
        try endField()
        return fields
    }

    /// The fields of a text that is there as a whole.
    mutating func parse(_ bytes: [UInt8]) throws(Refusal) -> Fields {
        try feed(bytes.span)
        return try finish()
    }

    private mutating func endField() throws(Refusal) {
        defer {
            name = nil
            current.removeAll(keepingCapacity: true)
        }
        guard name != nil || !current.isEmpty else { return }
        guard fields.pairs.count < fieldLimit else { throw .tooManyParts(limit: fieldLimit) }
        fields.append(
            URLEncodedParser.text(name ?? current),
            name == nil ? "" : URLEncodedParser.text(current))
    }

    private static func text(_ bytes: [UInt8]) -> String {
        String(decoding: PercentEncoding.decode(bytes.span, plusIsSpace: true), as: UTF8.self)
    }
}
