/// Ordered name/value pairs of a query or a form. Names are case-sensitive
/// and may repeat.
public struct Fields: Sendable, Equatable {
    /// The pairs in the order they were sent.
    public private(set) var pairs: [(name: String, value: String)] = []

    /// No pairs.
    public init() {}

    /// These pairs in this order.
    public init(_ pairs: [(String, String)]) {
        self.pairs = pairs.map { (name: $0.0, value: $0.1) }
    }

    /// True when there are no pairs.
    public var isEmpty: Bool { pairs.isEmpty }

    /// The first value of that name; nil when there is none.
    public subscript(name: String) -> String? {
        pairs.first { $0.name == name }?.value
    }

    /// Every value of that name.
    public func all(_ name: String) -> [String] {
        pairs.filter { $0.name == name }.map(\.value)
    }

    /// Adds a pair at the end.
    public mutating func append(_ name: String, _ value: String) {
        pairs.append((name: name, value: value))
    }

    /// The pairs of a query or an `application/x-www-form-urlencoded` body.
    ///
    /// "+" is a space, a broken percent sequence stays as it is, invalid UTF-8
    /// becomes U+FFFD.
    public static func parse(urlEncoded bytes: some Sequence<UInt8>) -> Fields {
        var parser = URLEncodedParser(bytes: .max, fields: .max)
        // Without limits there is nothing that it refuses.
        return (try? parser.parse(Array(bytes))) ?? Fields()
    }

    /// The pairs of a query or a form given as text.
    public static func parse(urlEncoded text: String) -> Fields {
        parse(urlEncoded: text.utf8)
    }

    /// The pairs as the query of an address, its "?" included; "" when there
    /// are none.
    public var suffix: String {
        guard !isEmpty else { return "" }
        let encoded = pairs.map {
            PercentEncoding.encodedField($0.name) + "=" + PercentEncoding.encodedField($0.value)
        }
        return "?" + encoded.joined(separator: "&")
    }

    /// True when both have the same pairs in the same order.
    public static func == (left: Fields, right: Fields) -> Bool {
        left.pairs.elementsEqual(right.pairs) { $0 == $1 }
    }
}
