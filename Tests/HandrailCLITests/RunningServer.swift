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

    /// Starts the program, short of something if it says so, and waits until
    /// it serves.
    init(
        data: String, _ more: [String] = [], environment: [String: String] = [:],
        shortage: Shortage? = nil, output: Any = FileHandle.nullDevice
    ) throws {
        let arguments = ["serve", "--port", "0", "--data", data, "--rate-limit", "off"] + more
        process = Program.process(arguments, environment, shortage: shortage)
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
        return log(until: "reloaded")
    }

    /// What the log says from where it was read last up to a line with these words, or its end.
    func log(until words: String) -> String {
        var text = ""
        while !text.contains(words), let line = RunningServer.read(log) { text += line }
        return text
    }

    /// The process, by its id.
    var id: Int32 { process.processIdentifier }

    /// SIGKILL: what a power cut does to a program.
    func kill() {
        Foundation.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    /// What asks it.
    var site: SiteClient { SiteClient(port: port) }

    func get(_ target: String) -> Reply? { site.get(target) }

    func post(_ target: String, _ fields: [(String, String)]) -> Reply? {
        site.post(target, fields)
    }

    func ask(_ text: String) -> Reply? { site.ask(text) }

    /// A fresh token of the report form.
    func formToken() throws -> String { try site.formToken() }

    private static func read(_ pipe: Pipe) -> String? {
        let data = pipe.fileHandleForReading.availableData
        return data.isEmpty ? nil : String(decoding: data, as: UTF8.self)
    }
}
