import Foundation
import Handrail

/// A recording on the disk or standard input, read a piece at a time.
struct RecordingFile {
    /// `-` is standard input.
    let path: String

    private static let piece = 262_144

    /// Reads it to its end; writes what is kept to a file where one is given,
    /// which appears when all of it is written.
    func clean(to target: String?) throws -> RecordingFindings {
        let source = try open()
        var cleaner = RecordingCleaner()
        guard let target else {
            return try read(source, with: &cleaner) { _ in }
        }
        let part = target + ".part"
        guard
            FileManager.default.createFile(
                atPath: part, contents: nil, attributes: [.posixPermissions: 0o600]),
            let file = FileHandle(forWritingAtPath: part)
        else { throw Failure.cannotWrite("\(target) cannot be written") }
        do {
            let findings = try read(source, with: &cleaner) {
                try file.write(contentsOf: Data($0))
            }
            try file.close()
            guard unsafe rename(part, target) == 0 else { throw CocoaError(.fileWriteUnknown) }
            return findings
        } catch {
            try? FileManager.default.removeItem(atPath: part)
            throw error as? Failure ?? Failure.cannotWrite("\(target) cannot be written")
        }
    }

    private func read(
        _ source: FileHandle, with cleaner: inout RecordingCleaner,
        keep: ([UInt8]) throws -> Void
    ) throws -> RecordingFindings {
        var output: [UInt8] = []
        while let bytes = try next(from: source) {
            cleaner.feed(bytes[...], into: &output)
            try keep(output)
            output.removeAll(keepingCapacity: true)
        }
        let findings = cleaner.finish(into: &output)
        try keep(output)
        return findings
    }

    /// The next piece; nil at the end.
    private func next(from source: FileHandle) throws -> [UInt8]? {
        do {
            let data = try source.read(upToCount: RecordingFile.piece) ?? Data()
            return data.isEmpty ? nil : [UInt8](data)
        } catch {
            throw Failure(code: 66, message: "\(path) cannot be read")
        }
    }

    private func open() throws -> FileHandle {
        if path == "-" { return .standardInput }
        guard let file = FileHandle(forReadingAtPath: path) else {
            throw Failure(code: 66, message: "\(path) cannot be read")
        }
        return file
    }
}
