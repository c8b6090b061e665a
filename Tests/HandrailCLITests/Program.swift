import Foundation
import Synchronization

/// The program itself, run as an operator runs it.
struct Program {
    /// The shipped articles and assets.
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// What a command said and how it ended.
    struct Result {
        let code: Int32
        let output: String
        let complaint: String
    }

    /// Runs a command to its end; its standard input holds a text.
    static func run(
        _ arguments: [String], environment: [String: String] = [:], input: String = ""
    ) throws -> Result {
        let process = process(arguments, environment)
        let output = Pipe()
        let complaint = Pipe()
        process.standardInput = try FileHandle.holding(input)
        process.standardOutput = output
        process.standardError = complaint
        try process.run()
        let said = output.fileHandleForReading.readDataToEndOfFile()
        let complained = complaint.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Result(
            code: process.terminationStatus, output: String(decoding: said, as: UTF8.self),
            complaint: String(decoding: complained, as: UTF8.self))
    }

    static func process(
        _ arguments: [String], _ environment: [String: String], descriptors: Int? = nil,
        disk: SmallDisk? = nil
    ) -> Process {
        let process = Process()
        let program = URL(fileURLWithPath: CommandLine.arguments[0])
            .resolvingSymlinksInPath().deletingLastPathComponent().appendingPathComponent(
                "handrail")
        process.executableURL = program
        process.arguments = arguments
        if let descriptors {
            let script = "ulimit -n \(descriptors); exec \"$0\" \"$@\""
            process.executableURL = URL(fileURLWithPath: "/bin/sh")
            process.arguments = ["-c", script, program.path] + arguments
        }
        if let disk {
            process.executableURL = SmallDisk.unshare
            process.arguments = disk.arguments(for: [program.path] + arguments)
        }
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.currentDirectoryURL = root
        return process
    }
}

extension FileHandle {
    /// A file that holds a text and has no name, to be read from its beginning.
    fileprivate static func holding(_ text: String) throws -> FileHandle {
        guard let file = tmpfile() else { throw CocoaError(.fileWriteUnknown) }
        let handle = FileHandle(fileDescriptor: dup(fileno(file)), closeOnDealloc: true)
        fclose(file)
        try handle.write(contentsOf: Data(text.utf8))
        try handle.seek(toOffset: 0)
        return handle
    }
}

/// A folder that goes with the test.
final class TemporaryFolder {
    let url: URL
    var path: String { url.path }

    init() throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }
}
