import Foundation
import Synchronization

/// A Python program of a test's folder that runs as long as the test: it says its port, then a
/// line of JSON for each thing that it was sent.
public final class TestProgram: Sendable {
    public let port: Int
    private let process: Process
    private let input: Pipe
    private let lines = Mutex<[String]>([])
    private let output: Pipe

    /// `file` is the test's, beside which the program is.
    public init(_ name: String, _ arguments: [String] = [], file: String = #filePath) throws {
        let folder = URL(filePath: file).deletingLastPathComponent()
        process = Process()
        input = Pipe()
        output = Pipe()
        // Debian's packages are those of its own Python.
        process.executableURL = URL(filePath: "/usr/bin/python3")
        process.arguments = [folder.appending(path: name).path] + arguments
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        var first = ""
        while !first.hasSuffix("\n") {
            let data = try output.fileHandleForReading.read(upToCount: 1) ?? Data()
            if data.isEmpty { throw CocoaError(.fileReadUnknown) }
            first += String(decoding: data, as: UTF8.self)
        }
        port = (TestProgram.object(first)["port"] as? Int) ?? 0
        Thread.detachNewThread { [self] in collect() }
    }

    deinit { try? input.fileHandleForWriting.close() }

    /// Ends it now.
    public func end() {
        try? input.fileHandleForWriting.close()
        process.waitUntilExit()
    }

    /// Writes a line to its input.
    public func tell(_ line: String) throws {
        try input.fileHandleForWriting.write(contentsOf: Data((line + "\n").utf8))
    }

    /// What it was sent, once there are so many things; fewer when they do not come.
    public func received(_ count: Int, seconds: Double = 20) -> [[String: Any]] {
        let end = Date(timeIntervalSinceNow: seconds)
        while lines.withLock({ $0.count }) < count, Date() < end { usleep(5_000) }
        return lines.withLock { $0 }.map(TestProgram.object)
    }

    private func collect() {
        var rest = Data()
        while true {
            let data = output.fileHandleForReading.availableData
            if data.isEmpty { return }
            rest += data
            while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
                let line = String(decoding: rest[..<end], as: UTF8.self)
                rest = Data(rest[rest.index(after: end)...])
                lines.withLock { $0.append(line) }
            }
        }
    }

    private static func object(_ line: String) -> [String: Any] {
        (try? JSONSerialization.jsonObject(with: Data(line.utf8))) as? [String: Any] ?? [:]
    }
}
