public import ArgumentParser
import Foundation
public import Handrail
import Records
import Web

/// `handrail agents`: who works at the desk.
struct AgentsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "agents", abstract: "Add, list and disable the people of the desk.",
        discussion:
            "The first of them can only be made here. Passwords come from standard input or are made up and shown once.",
        subcommands: [List.self, Add.self, Reset.self, Disable.self, Enable.self, Token.self],
        defaultSubcommand: List.self)
}

/// The folder of the records of a desk, made on first use.
struct DeskFolder: ParsableArguments {
    @Option(help: "The folder of the records.")
    var data = "data"

    func open() throws -> SQLiteRecords {
        do {
            return try SQLiteRecords(folder: URL(fileURLWithPath: data))
        } catch let error as RecordsError {
            throw Failure.cannotWrite("\(error)")
        } catch {
            throw Failure.cannotWrite(
                "cannot keep records in “\(data)”: name a folder that may be written to with --data"
            )
        }
    }
}

/// Somebody who is named on the command line.
struct NamedAgent: ParsableArguments {
    @Argument(help: "The name that they log in with.")
    var name: String

    /// The name; a text that is none is a failure.
    func agentName() throws -> AgentName {
        guard let name = AgentName(name) else {
            throw Failure(
                code: 64,
                message:
                    "“\(name)” cannot be a name: use 2 to 40 letters, digits, dots and hyphens")
        }
        return name
    }

    /// Whoever has the name; nobody is a failure.
    func find(in records: SQLiteRecords) throws -> Agent {
        guard let found = try records.credentials(ofAgentNamed: try agentName()) else {
            throw Failure(
                code: 67,
                message: "nobody is named “\(name)”: handrail agents list shows who there is")
        }
        return found.agent
    }
}

/// Where a new password comes from.
struct NewPassword: ParsableArguments {
    @Flag(help: "Read the password from the first line of standard input instead of making one up.")
    var passwordStdin = false

    /// The password, and whether it has to be shown.
    func read() throws -> (password: String, isMadeUp: Bool) {
        guard passwordStdin else { return (OpaqueSecret.password().text, true) }
        let password = readLine(strippingNewline: true) ?? ""
        if let mistake = PasswordHash.mistake(in: password) {
            throw Failure(
                code: 64, message: "the password on standard input will not do: \(mistake)")
        }
        return (password, false)
    }
}

extension Role: ExpressibleByArgument {}
