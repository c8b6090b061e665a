import Foundation
import HTTPServer
import Testing
import Web

struct PicturesTests {
    @Test func `pictures are served from their folder, and nothing else is`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        let deep = folder.appending(path: "pictures/deep")
        try FileManager.default.createDirectory(at: deep, withIntermediateDirectories: true)
        try Data("<svg/>".utf8).write(to: deep.appending(path: "a b.svg"))
        try Data("x".utf8).write(to: deep.appending(path: "notes.txt"))
        try Data("x".utf8).write(to: deep.appending(path: ".hidden.png"))
        try Data("x".utf8).write(to: folder.appending(path: "secret.png"))
        try FileManager.default.createSymbolicLink(
            at: deep.appending(path: "out.png"),
            withDestinationURL: folder.appending(path: "secret.png"))

        let responses = Pictures(articles: folder).responses

        #expect(responses.keys.sorted() == ["/pictures/deep/a%20b.svg"])
        let headers = try #require(responses.values.first).headers
        #expect(headers["Content-Type"] == "image/svg+xml")
        #expect(headers["Content-Security-Policy"]?.hasSuffix("sandbox") == true)
        #expect(headers["X-Content-Type-Options"] == "nosniff")
    }

    @Test func `a folder without pictures has none`() {
        #expect(Pictures(articles: URL(filePath: "/no/such/folder")).responses.isEmpty)
    }
}
