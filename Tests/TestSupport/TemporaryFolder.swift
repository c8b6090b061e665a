public import Foundation

/// A folder that goes with the test.
public final class TemporaryFolder: Sendable {
    public let url: URL
    public var path: String { url.path }

    /// An empty folder.
    public init() throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }
}
