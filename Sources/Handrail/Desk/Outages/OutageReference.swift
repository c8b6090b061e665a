/// What the team calls an outage: `OUT-7F3K`. It names one and opens nothing.
public struct OutageReference: Sendable, Hashable, CustomStringConvertible {
    public let description: String

    /// One by chance; there are a million.
    public static func random(using generator: inout some RandomNumberGenerator) -> Self {
        Self(stored: "OUT-" + CrockfordBase32.random(4, using: &generator))
    }

    /// A reference as people type it; nil for a text that is none.
    public init?(typed text: String) {
        guard let read = CrockfordBase32.read(text, prefix: "OUT", count: 4) else { return nil }
        self.init(stored: "OUT-" + read)
    }

    /// A reference as it was stored.
    public init(stored text: String) {
        description = text
    }

    /// The last part of the address of its notice.
    public var slug: String { description.lowercased() }
}
