/// Ordered header fields, their names compared without case.
public struct Headers: Sendable, Equatable {
    /// The fields in order, with the names as they were given.
    public private(set) var pairs: [(name: String, value: String)] = []

    /// No fields.
    public init() {}

    /// These fields in this order.
    public init(_ pairs: [(String, String)]) {
        self.pairs = pairs.map { (name: $0.0, value: $0.1) }
    }

    /// The first value of that name. Setting it replaces every field of that
    /// name; nil removes them.
    public subscript(name: String) -> String? {
        get { pairs.first { Headers.areSame($0.name, name) }?.value }
        set {
            pairs.removeAll { Headers.areSame($0.name, name) }
            if let newValue { add(name, newValue) }
        }
    }

    /// Every value of that name.
    public func all(_ name: String) -> [String] {
        pairs.filter { Headers.areSame($0.name, name) }.map(\.value)
    }

    /// Adds a field at the end, whether or not there is one of that name.
    public mutating func add(_ name: String, _ value: String) {
        pairs.append((name: name, value: value))
    }

    /// True when both have the same fields in the same order.
    public static func == (left: Headers, right: Headers) -> Bool {
        left.pairs.elementsEqual(right.pairs) { areSame($0.name, $1.name) && $0.value == $1.value }
    }

    private static func areSame(_ left: String, _ right: String) -> Bool {
        left.utf8.elementsEqual(right.utf8) { $0.lowercased == $1.lowercased }
    }
}
