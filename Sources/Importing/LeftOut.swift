/// Something of a file that could not be carried over.
public struct LeftOut: Sendable, Equatable, CustomStringConvertible {
    /// The file, relative to the folder that was read.
    public let file: String
    /// What it was and what became of it, in one line.
    public let what: String

    public var description: String { "\(file): \(what)" }
}
