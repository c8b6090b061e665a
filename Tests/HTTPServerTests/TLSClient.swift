import Foundation

/// A connection over TLS that stays open: openssl, which is told what to send.
final class TLSClient {
    private let process = Process()
    private let input = Pipe()
    private let output = Pipe()

    init(port: UInt16) throws {
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["openssl", "s_client", "-quiet", "-connect", "127.0.0.1:\(port)"]
        process.standardInput = input
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
    }

    deinit {
        // A test's thread holds other signals back, and so does its child.
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    /// Asks for a page and reads until a word has come, or the end.
    func get(_ path: String, until word: String) throws -> String {
        let request = "GET \(path) HTTP/1.1\r\nHost: localhost\r\n\r\n"
        try input.fileHandleForWriting.write(contentsOf: Data(request.utf8))
        var answer = ""
        while !answer.hasSuffix(word) {
            let piece = output.fileHandleForReading.availableData
            guard !piece.isEmpty else { break }
            answer += String(decoding: piece, as: UTF8.self)
        }
        return answer
    }
}
