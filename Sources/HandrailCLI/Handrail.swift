import ArgumentParser
import Logging

/// The program: one command for each thing that an operator or author does.
@main
struct HandrailCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "handrail",
        abstract: "A support knowledge base: articles, error codes, search and reports.",
        discussion: "Every option is also an environment variable: --port is HANDRAIL_PORT.",
        version: Version.current,
        subcommands: [
            ServeCommand.self, CheckCommand.self, NewCommand.self, ImportCommand.self,
            ExportCommand.self, SearchCommand.self, CodeCommand.self, RecordingCommand.self,
            ReportsCommand.self, SearchesCommand.self, AgentsCommand.self, OutboxCommand.self,
            DoctorCommand.self,
        ])

    /// Runs the command that the arguments name; a mistake is one clear line and
    /// an exit code of `sysexits.h`.
    static func main() {
        do {
            var command = try parseAsRoot(Environment.completing(CommandLine.arguments.dropFirst()))
            try command.run()
        } catch let failure as Failure {
            Terminal.complain(failure.message)
            exit(withError: ExitCode(failure.code))
        } catch {
            let code = exitCode(for: error)
            if code == .validationFailure {
                Terminal.complain("\(message(for: error)) (handrail --help shows all options)")
                exit(withError: code)
            }
            exit(withError: error)
        }
    }
}

/// What keeps a command from doing its work.
struct Failure: Error {
    /// An exit code of `sysexits.h`.
    let code: Int32
    /// One line: what is wrong and what to do.
    let message: String

    static func badArticles(_ message: String) -> Failure { Failure(code: 65, message: message) }
    static func unavailable(_ message: String) -> Failure { Failure(code: 69, message: message) }
    static func cannotWrite(_ message: String) -> Failure { Failure(code: 73, message: message) }
}
