import Foundation
import TestSupport
import Testing

/// `handrail serve` on a free port, ended with the test.
final class RunningServer {
    let port: UInt16
    private let process: Process
    private let log: Pipe
    /// What the log said up to the line that names the address.
    let opening: String

    /// Starts the program, with no more than so many descriptors or so small a
    /// disk if it says so, and waits until it serves.
    init(
        data: String, _ more: [String] = [], environment: [String: String] = [:],
        descriptors: Int? = nil, disk: Int? = nil, output: Any = FileHandle.nullDevice
    ) throws {
        let arguments = ["serve", "--port", "0", "--data", data, "--rate-limit", "off"] + more
        process = Program.process(
            arguments, environment, descriptors: descriptors,
            disk: disk.map { SmallDisk(folder: data, bytes: $0) })
        log = Pipe()
        process.standardError = log
        process.standardOutput = output
        try process.run()
        var text = ""
        while !text.contains(" info serving "), let line = RunningServer.read(log) { text += line }
        opening = text
        let digits = text.split(separator: "127.0.0.1:").last?.prefix { $0.isNumber } ?? ""
        port = UInt16(digits) ?? 0
        try #require(text.contains(" info serving "), "the server did not start: \(text)")
    }

    deinit {
        if process.isRunning { process.terminate() }
    }

    /// A path as the program sees it.
    func path(_ path: String) -> String { "/proc/\(process.processIdentifier)/root\(path)" }

    /// SIGTERM; answers the exit code.
    func stop() -> Int32 {
        process.terminate()
        process.waitUntilExit()
        return process.terminationStatus
    }

    /// Nobody reads the log any more.
    func closeLog() { try? log.fileHandleForReading.close() }

    /// SIGHUP.
    func hangUp() { Foundation.kill(process.processIdentifier, SIGHUP) }

    /// SIGHUP; answers what the log says of it.
    func reload() -> String {
        hangUp()
        var text = ""
        while !text.contains("reloaded"), let line = RunningServer.read(log) { text += line }
        return text
    }

    /// SIGKILL: what a power cut does to a program.
    func kill() {
        Foundation.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    func get(_ target: String) -> Reply? { ask("GET \(target) HTTP/1.1\r\nHost: a\r\n\r\n") }

    func post(_ target: String, _ fields: [(String, String)]) -> Reply? {
        let body = fields.map { "\($0)=\(RunningServer.encoded($1))" }.joined(separator: "&")
        return ask(
            "POST \(target) HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)"
        )
    }

    func ask(_ text: String) -> Reply? {
        let client = RawClient(port: port)
        client.send(text)
        return client.readResponse()
    }

    /// A fresh token of the report form.
    func formToken() throws -> String {
        let page = try #require(get("/report")).body
        let match = try #require(page.firstMatch(of: /name="form_token" value="([^"]+)"/))
        return String(match.1)
    }

    private static func read(_ pipe: Pipe) -> String? {
        let data = pipe.fileHandleForReading.availableData
        return data.isEmpty ? nil : String(decoding: data, as: UTF8.self)
    }

    private static func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }
}
