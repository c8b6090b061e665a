import Foundation
import Handrail

/// What git knows of the files of a folder.
enum GitLog {
    /// The most changes that are read.
    private static let mostChanges = 50_000
    private static let changeMark: Character = "\u{1}"

    /// Nil when the folder lies in no repository, or there is no git.
    static func histories(of folder: URL) -> FileHistories? {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [
            "git", "-c", "core.quotepath=off", "-C", folder.path, "log", "--no-merges",
            "--no-renames", "--relative", "--name-only", "--max-count=\(mostChanges)",
            "--format=%x01%at%x09%ae", "--", ".",
        ]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return nil }
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { return nil }
        return histories(in: String(decoding: data, as: UTF8.self))
    }

    /// Reads a log: a line with time and author for each change, then its files, one a line.
    static func histories(in log: String) -> FileHistories {
        var changes: [String: (times: [Date], authors: [String])] = [:]
        var current: (time: Date, author: String)?
        for line in log.split(separator: "\n") {
            if line.first == changeMark {
                current = change(line.dropFirst())
            } else if let current {
                changes[String(line), default: ([], [])].times.append(current.time)
                changes[String(line), default: ([], [])].authors.append(current.author)
            }
        }
        return FileHistories(
            changes.compactMapValues { FileHistory(changes: $0.times, authors: $0.authors) })
    }

    private static func change(_ line: Substring) -> (time: Date, author: String)? {
        let parts = line.split(separator: "\t", maxSplits: 1)
        guard let seconds = parts.first.flatMap({ Double($0) }) else { return nil }
        return (Date(timeIntervalSince1970: seconds), parts.count > 1 ? String(parts[1]) : "")
    }
}
