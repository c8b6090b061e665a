import Foundation
import HTTPServer

/// Certificates made for a test, `a` and `b`, in a folder that goes with it.
final class TLSFolder {
    /// What looks like a key and is none.
    static let brokenKey = "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"

    private let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        for name in ["a", "b"] {
            _ = try openssl([
                "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
                "-days", "2", "-subj", "/CN=localhost", "-keyout", path(name + ".key"),
                "-out", path(name + ".pem"),
            ])
        }
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }

    func path(_ name: String) -> String { url.appendingPathComponent(name).path }

    func write(_ text: String, to name: String) throws {
        try text.write(toFile: path(name), atomically: true, encoding: .utf8)
    }

    func identity(_ name: String) throws -> TLSIdentity {
        try TLSIdentity(
            certificateFile: path(name + ".pem"), keyFile: path(name + ".key"))
    }

    /// The fingerprint of a certificate of this folder.
    func fingerprint(of name: String) throws -> String {
        try openssl(["x509", "-noout", "-fingerprint", "-sha256", "-in", path(name + ".pem")]).said
    }

    /// The fingerprint of what a server shows.
    func fingerprint(shownAt port: UInt16) throws -> String {
        let shown = try openssl(["s_client", "-connect", "127.0.0.1:\(port)"], input: "").said
        return try openssl(["x509", "-noout", "-fingerprint", "-sha256"], input: shown).said
    }

    /// The bodies that curl gets from one connection, a line end after each.
    func curl(_ site: TestSite, _ paths: [String]) throws -> String {
        let addresses = paths.map { "https://localhost:\(site.port)\($0)" }
        return try run(
            "curl",
            ["-s", "--http1.1", "--max-time", "10", "--cacert", path("a.pem"), "--insecure"]
                + ["--resolve", "localhost:\(site.port):127.0.0.1", "-w", "\n"] + addresses
        ).said
    }

    /// Runs openssl to its end.
    func openssl(
        _ arguments: [String], input: String? = nil
    ) throws -> (status: Int32, said: String) {
        try run("openssl", arguments, input: input)
    }

    private func run(
        _ program: String, _ arguments: [String], input: String? = nil
    ) throws -> (status: Int32, said: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [program] + arguments
        let (output, source) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        process.standardInput = source
        try process.run()
        try source.fileHandleForWriting.write(contentsOf: Data((input ?? "").utf8))
        try source.fileHandleForWriting.close()
        let said = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: said, as: UTF8.self))
    }
}
