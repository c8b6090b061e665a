import Synchronization

/// Which reading of a file something comes from: of two values with the same known version
/// nothing differs, so what was made from one serves for the other.
public struct ContentVersion: Sendable {
    private let number: UInt64

    private static let last = Atomic<UInt64>(0)

    /// Of something that was not read from a file.
    public static let unknown = ContentVersion(number: 0)

    /// One that nothing else in this process has.
    public static func next() -> ContentVersion {
        ContentVersion(number: last.wrappingAdd(1, ordering: .relaxed).newValue)
    }

    public var isKnown: Bool { number != 0 }

    /// Whether nothing can differ; false where that is not known.
    public func isSame(as other: ContentVersion) -> Bool { isKnown && number == other.number }
}
