/// A header's name in lower case and its value, without what is private.
public struct HeaderFact: Sendable, Codable, Equatable {
    public var name: String
    public var value: String

    public init(name: String, value: String) {
        self.name = name
        self.value = value
    }
}
