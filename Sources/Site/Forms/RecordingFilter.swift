import HTTPServer
import Handrail

/// Cleans a recording while it comes, so that what is private never touches
/// the disk; finds out what failed.
struct RecordingFilter: FormFileFilter {
    private var cleaner = RecordingCleaner()

    mutating func feed(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var clean: [UInt8] = []
        cleaner.feed(bytes, into: &clean)
        return clean
    }

    mutating func finish() -> [UInt8] {
        var clean: [UInt8] = []
        cleaner.end(into: &clean)
        return clean
    }

    /// `RecordingFindings`, after the end.
    var finding: (any Sendable)? { cleaner.findings }
}
