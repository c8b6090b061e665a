import Folders
import Foundation
import TestSupport
import Testing

/// A folder that is watched, and how often it told of a change.
private final class Watched {
    let temporary: TemporaryFolder
    let folder: URL
    private let changes = DispatchSemaphore(value: 0)
    private var watch: FolderWatch?

    /// `name` is the folder's name within a temporary one; `prepare` fills that before it is watched.
    init(_ name: String = "Articles", prepare: (URL) throws -> Void = { _ in }) throws {
        temporary = try TemporaryFolder()
        folder = temporary.url.appendingPathComponent(name)
        try prepare(temporary.url)
        if !FileManager.default.fileExists(atPath: folder.path) {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true)
        }
        let changes = changes
        watch = try FolderWatch(Folder(folder.path)) { changes.signal() }
    }

    deinit { watch?.stop() }

    func write(_ text: String, _ name: String) throws {
        let file = folder.appendingPathComponent(name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    /// Waits until a change is told.
    func hears() -> Bool { changes.wait(timeout: .now() + 10) == .success }

    /// Whether nothing is told for a while.
    func hearsNothing() -> Bool { changes.wait(timeout: .now() + 0.3) == .timedOut }
}

struct FolderWatchTests {
    @Test func `a file that is written is told of`() throws {
        let watched = try Watched()
        try watched.write("a", "a.md")
        #expect(watched.hears())
    }

    @Test func `a file that an editor puts in the place of another is told of`() throws {
        let watched = try Watched()
        try watched.write("a", "a.md")
        #expect(watched.hears())
        let beside = watched.temporary.url.appendingPathComponent("a.md~")
        try Data("b".utf8).write(to: beside)
        #expect(rename(beside.path, watched.folder.appendingPathComponent("a.md").path) == 0)
        #expect(watched.hears())
    }

    @Test func `a file that is removed is told of`() throws {
        let watched = try Watched {
            try FileManager.default.createDirectory(
                at: $0.appendingPathComponent("Articles"), withIntermediateDirectories: true)
            try Data("a".utf8).write(to: $0.appendingPathComponent("Articles/a.md"))
        }
        try FileManager.default.removeItem(at: watched.folder.appendingPathComponent("a.md"))
        #expect(watched.hears())
    }

    @Test func `what is written into a folder made a moment before is told of`() throws {
        let watched = try Watched()
        try watched.write("a", "fix/first/a.md")
        #expect(watched.hears())
        try watched.write("b", "fix/first/b.md")
        #expect(watched.hears())
    }

    @Test func `many files at once are told of once or a few times`() throws {
        let watched = try Watched()
        for number in 0..<500 { try watched.write("a", "\(number).md") }
        #expect(watched.hears())
        var more = 0
        while !watched.hearsNothing() { more += 1 }
        #expect(more < 20)
    }

    @Test func `a link to the folder that leads elsewhere is told of`() throws {
        let watched = try Watched("current") { place in
            for name in ["1", "2"] {
                try FileManager.default.createDirectory(
                    at: place.appendingPathComponent(name), withIntermediateDirectories: true)
            }
            try FileManager.default.createSymbolicLink(
                atPath: place.appendingPathComponent("current").path, withDestinationPath: "1")
        }
        let next = watched.temporary.url.appendingPathComponent("next").path
        try FileManager.default.createSymbolicLink(atPath: next, withDestinationPath: "2")
        #expect(rename(next, watched.folder.path) == 0)
        #expect(watched.hears())
        while !watched.hearsNothing() {}

        try watched.write("a", "a.md")
        #expect(watched.hears())
    }

    @Test func `a folder that is moved away and comes back is told of`() throws {
        let watched = try Watched()
        let away = watched.temporary.url.appendingPathComponent("away")
        try FileManager.default.moveItem(at: watched.folder, to: away)
        #expect(watched.hears())
        while !watched.hearsNothing() {}

        try FileManager.default.moveItem(at: away, to: watched.folder)
        #expect(watched.hears())
    }

    @Test func `nothing is told while git holds its lock`() throws {
        let watched = try Watched {
            try FileManager.default.createDirectory(
                at: $0.appendingPathComponent(".git"), withIntermediateDirectories: true)
        }
        let lock = watched.temporary.url.appendingPathComponent(".git/index.lock")
        try Data().write(to: lock)
        try watched.write("a", "a.md")
        #expect(watched.hearsNothing())
        try FileManager.default.removeItem(at: lock)
        #expect(watched.hears())
    }

    @Test func `a file that is only read is not told of`() throws {
        let watched = try Watched()
        try watched.write("a", "a.md")
        #expect(watched.hears())
        while !watched.hearsNothing() {}
        _ = try Data(contentsOf: watched.folder.appendingPathComponent("a.md"))
        #expect(watched.hearsNothing())
    }

    @Test func `once stopped it tells of nothing`() throws {
        let temporary = try TemporaryFolder()
        let changes = DispatchSemaphore(value: 0)
        let watch = try FolderWatch(Folder(temporary.path)) { changes.signal() }
        watch.stop()
        try Data("a".utf8).write(to: temporary.url.appendingPathComponent("a.md"))
        #expect(changes.wait(timeout: .now() + 0.3) == .timedOut)
    }
}
