/// Why a text names no addresses: one line that says what to give.
public struct AddressError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The line.
    public let description: String

    /// An error that says this.
    init(_ description: String) {
        self.description = description
    }
}
