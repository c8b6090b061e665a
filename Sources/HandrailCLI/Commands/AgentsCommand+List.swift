import ArgumentParser
import Foundation
import Handrail
import Records

extension AgentsCommand {
    /// `handrail agents list`: by name.
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List everybody who may or might log in.")

        @OptionGroup var folder: RecordsOption
        @Option(help: "text: a line each; json: a JSON object a line, with every field.")
        var format = ListFormat.text

        func run() throws {
            for agent in try folder.open().agents() {
                let line = AgentLine(agent)
                Terminal.say(format == .json ? try line.json() : line.text)
            }
        }
    }
}

/// Somebody of the desk as a line.
private struct AgentLine: Encodable {
    let name: String
    let email: String
    let role: String
    let disabled: Bool
    let authenticator: Bool
    let createdAt: String

    init(_ agent: Agent) {
        name = agent.name
        email = agent.email
        role = agent.role.rawValue
        disabled = agent.isDisabled
        authenticator = agent.hasTOTP
        createdAt = agent.createdAt.formatted(.iso8601)
    }

    var text: String {
        let marks = [disabled ? "disabled" : nil, authenticator ? "authenticator" : nil]
        return ([name, role, createdAt] + marks.compactMap(\.self)).joined(separator: "  ")
    }

    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
}
