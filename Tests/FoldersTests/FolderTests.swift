import Folders
import Foundation
import TestSupport
import Testing

struct FolderTests {
    private let temporary: TemporaryFolder
    private let folder: Folder

    init() throws {
        temporary = try TemporaryFolder()
        folder = Folder(temporary.path)
    }

    private func write(_ text: String, _ name: String) throws {
        let file = temporary.url.appendingPathComponent(name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    private func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(
            atPath: temporary.url.appendingPathComponent(name).path, withDestinationPath: target)
    }

    private func stamp(of name: String) throws -> FileStamp? {
        try folder.files().first { $0.path == name }?.stamp
    }

    @Test func `files are listed by path, those of folders below included`() throws {
        try write("b", "b.md")
        try write("a", "fix/a.md")

        #expect(try folder.files().map(\.path) == ["b.md", "fix/a.md"])
    }

    @Test func `hidden files and what hidden folders hold are left out`() throws {
        try write("x", ".b.md.swp")
        try write("x", ".git/a.md")

        #expect(try folder.files().isEmpty)
    }

    @Test func `a link counts as what it leads to, and one that leads back ends there`() throws {
        try write("a", ".hidden/fix/a.md")
        try link("fix", to: ".hidden/fix")
        try link("again", to: ".")
        try link("nowhere", to: "gone.md")

        #expect(try folder.files().map(\.path) == ["fix/a.md"])
    }

    @Test func `a file that was left alone keeps its stamp`() throws {
        try write("a", "a.md")

        #expect(try stamp(of: "a.md") == stamp(of: "a.md"))
    }

    @Test func `a file of the same size and time has another stamp`() throws {
        try write("a", "a.md")
        let before = try stamp(of: "a.md")
        let file = temporary.url.appendingPathComponent("a.md")
        let time = try #require(
            FileManager.default.attributesOfItem(atPath: file.path)[.modificationDate] as? Date)
        try write("b", "other.md")
        try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: file.path)
        #expect(rename(temporary.url.appendingPathComponent("other.md").path, file.path) == 0)

        #expect(try stamp(of: "a.md") != before)
    }

    @Test func `a file is read up to a limit`() throws {
        try write("12345", "a.md")

        #expect(
            folder.read("a.md", limit: 3).map { String(decoding: $0.bytes, as: UTF8.self) } == "123"
        )
        #expect(
            folder.read("a.md", limit: 9).map { String(decoding: $0.bytes, as: UTF8.self) }
                == "12345")
    }

    @Test func `what was changed this moment has no stamp to be relied on`() throws {
        try write("a", "a.md")

        #expect(try #require(folder.read("a.md", limit: 9)).stamp == nil)
    }

    @Test func `a folder is no file, and neither is what is not there`() throws {
        try write("a", "fix/a.md")

        #expect(folder.read("fix", limit: 9) == nil)
        #expect(folder.read("gone.md", limit: 9) == nil)
    }

    @Test func `a folder that is not there is an error`() {
        #expect(throws: FolderError.unreadable(path: "/nowhere/at/all")) {
            try Folder("/nowhere/at/all").files()
        }
    }
}
