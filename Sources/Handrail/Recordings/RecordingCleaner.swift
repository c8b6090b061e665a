/// Reads a recording (HAR 1.2) piece by piece, writes it without what is
/// private, and finds out what failed.
///
/// Whatever comes in, what goes out is a valid recording: what cannot be
/// understood is dropped, never passed through. Memory does not grow with the
/// length of the recording but for what `limits` lets the findings hold.
///
/// ```swift
/// var cleaner = RecordingCleaner()
/// cleaner.feed(bytes[...], into: &output)      // as often as there are bytes
/// let findings = cleaner.finish(into: &output) // once
/// ```
public struct RecordingCleaner: Sendable {
    /// Reads no more than `limits` allow.
    public init(limits: RecordingLimits = RecordingLimits()) {}

    /// Reads the next bytes; appends to `output` what can be kept of them.
    public mutating func feed(_ bytes: ArraySlice<UInt8>, into output: inout [UInt8]) {}

    /// Ends the recording, whole or not, and tells what was found.
    public mutating func finish(into output: inout [UInt8]) -> RecordingFindings {
        RecordingFindings()
    }
}
