public import ArgumentParser
import Foundation
public import Handrail
import Records
import Web

extension AgentsCommand {
    /// `handrail agents add NAME`
    struct Add: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Add somebody to the desk.")

        @OptionGroup var agent: NamedAgent
        @Option(help: "agent: works through reports; admin: looks after people and settings too.")
        var role = Role.agent
        @Option(help: "Where mail for them goes.")
        var email = ""
        @OptionGroup var password: NewPassword
        @OptionGroup var folder: DeskFolder

        func run() throws {
            let name = try agent.agentName()
            let (password, isMadeUp) = try password.read()
            let new = NewAgent(
                name: name, email: email, role: role,
                passwordHash: try PasswordHash(of: password).text)
            do {
                let added = try folder.open().addAgent(new, by: .command, at: Date())
                Terminal.say("\(added.name) may log in at \(Paths.deskLogin)")
            } catch let problem as Problem {
                throw Failure(code: 73, message: problem.message)
            }
            if isMadeUp { Terminal.say("password: \(password)") }
        }
    }

    /// `handrail agents reset NAME`
    struct Reset: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract:
                "Give somebody a new password, take their authenticator and the account they log in with, and end their sessions."
        )

        @OptionGroup var agent: NamedAgent
        @OptionGroup var password: NewPassword
        @OptionGroup var folder: DeskFolder

        func run() throws {
            let records = try folder.open()
            let found = try agent.find(in: records)
            let (password, isMadeUp) = try password.read()
            let change = AgentChange(
                passwordHash: try PasswordHash(of: password).text, removesTOTP: true,
                removesSignIn: true)
            _ = try records.changeAgent(found.id, change, by: .command, at: Date())
            Terminal.say(
                "\(found.name) has a new password, no authenticator, no account of a provider and no sessions"
            )
            if isMadeUp { Terminal.say("password: \(password)") }
        }
    }

    /// `handrail agents disable NAME`
    struct Disable: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Keep somebody out: their sessions and tokens stop working.")

        @OptionGroup var agent: NamedAgent
        @OptionGroup var folder: DeskFolder

        func run() throws {
            try AgentsCommand.change(AgentChange(isDisabled: true), agent, folder)
        }
    }

    /// `handrail agents enable NAME`
    struct Enable: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Let somebody in again.")

        @OptionGroup var agent: NamedAgent
        @OptionGroup var folder: DeskFolder

        func run() throws {
            try AgentsCommand.change(AgentChange(isDisabled: false), agent, folder)
        }
    }

    /// `handrail agents token NAME --for PURPOSE --scope …`
    struct Token: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make a token with which a program works in somebody's name.")

        @OptionGroup var agent: NamedAgent
        @Option(name: .customLong("for"), help: "What it is for.")
        var purpose: String
        @Option(help: "What it may do; repeat for more.")
        var scope: [APIToken.Scope]
        @OptionGroup var folder: DeskFolder

        func run() throws {
            let records = try folder.open()
            let found = try agent.find(in: records)
            guard !scope.contains(.admin) || found.role == .admin else {
                throw Failure(
                    code: 64, message: "\(found.name) is no admin: leave out --scope admin")
            }
            let token = OpaqueSecret.random(prefix: "hr_")
            _ = try records.addToken(
                purpose, scope, hash: token.hash, of: found, by: .command, at: Date())
            Terminal.say(token.text)
        }
    }

    private static func change(
        _ change: AgentChange, _ agent: NamedAgent, _ folder: DeskFolder
    ) throws {
        let records = try folder.open()
        let found = try agent.find(in: records)
        _ = try records.changeAgent(found.id, change, by: .command, at: Date())
        Terminal.say("\(found.name) is \(change.isDisabled == true ? "disabled" : "let in")")
    }
}

extension APIToken.Scope: ExpressibleByArgument {}
