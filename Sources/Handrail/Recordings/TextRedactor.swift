/// Takes what is private out of a text, a log or JSON that is no recording,
/// piece by piece.
///
/// Lines keep their order; memory does not grow with the text.
public struct TextRedactor: Sendable {
    /// What was taken out so far.
    public private(set) var removed: [RemovedKind: Int] = [:]

    public init() {}

    /// Reads the next bytes; appends to `output` the lines that are whole.
    public mutating func feed(_ bytes: ArraySlice<UInt8>, into output: inout [UInt8]) {}

    /// Ends the text; tells what was taken out of it.
    public mutating func finish(into output: inout [UInt8]) -> [RemovedKind: Int] {
        removed
    }
}
