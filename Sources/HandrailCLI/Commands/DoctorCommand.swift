import ArgumentParser
import HTTPServer

/// `handrail doctor`: whether a running server can do its work.
struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "Ask a running server whether it is ready.",
        discussion: "Exits with 0 when it is, with 69 when it is not or does not answer.")

    @Option(help: "The address the server listens on.")
    var host = "127.0.0.1"

    @Option(help: "The port the server listens on.")
    var port: UInt16 = 8080

    func run() throws {
        let answer = Probe.status(host: host, port: port, path: "/readyz", seconds: 3)
        guard let status = answer else {
            throw Failure.unavailable("nothing answers at \(host) port \(port)")
        }
        guard status == .ok else {
            throw Failure.unavailable("the server answers \(status.code): see its log")
        }
        Terminal.say("ready")
    }
}
