public import ArgumentParser
import Foundation
public import Handrail
import Records

/// `handrail outbox`: what people and programs are told.
struct OutboxCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "outbox", abstract: "Show what is sent by mail and to webhooks.",
        subcommands: [List.self, Retry.self], defaultSubcommand: List.self)

    /// `handrail outbox list`: the latest first.
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List what was sent or is to be sent, the latest first.")

        @OptionGroup var folder: RecordsOption
        @Option(help: "Only those that are pending, delivered, failed or dropped.")
        var state: Delivery.State?
        @Option(help: "How many lines at most.")
        var limit = 100
        @Option(help: "text: a line each; json: a JSON object a line, with every field.")
        var format = ListFormat.text

        func validate() throws {
            guard limit > 0 else { throw ValidationError("--limit is \(limit): give 1 or more") }
        }

        func run() throws {
            let lines = try folder.open().deliveries(state, before: nil, limit: limit)
            for line in lines {
                let outbox = OutboxLine(line)
                Terminal.say(format == .json ? try outbox.json() : outbox.text)
            }
        }
    }

    /// `handrail outbox retry`: what was given up.
    struct Retry: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Send what was given up again: one by its id, or all.")

        @OptionGroup var folder: RecordsOption
        @Argument(help: "The id that list shows; all when left out.")
        var id: Int64?

        func run() throws {
            let count = try folder.open().retry(id, by: .command, at: Date())
            if count == 0, let id {
                throw Failure(
                    code: 67,
                    message:
                        "nothing with the id \(id) was given up: handrail outbox list --state failed shows what was"
                )
            }
            Terminal.say("\(count) to be sent again")
        }
    }
}

extension Delivery.State: ExpressibleByArgument {}

/// A delivery as a line.
private struct OutboxLine: Encodable {
    let id: Int64
    let event: String
    let subject: String
    let receiver: String
    let state: String
    let attempts: Int
    let lastError: String
    let createdAt: String
    let dueAt: String?
    let endedAt: String?

    init(_ line: DeliveryLine) {
        id = line.id
        event = line.kind.rawValue
        subject = line.subject
        receiver = line.receiver
        state = line.state.rawValue
        attempts = line.attempts
        lastError = line.lastError
        createdAt = line.createdAt.formatted(.iso8601)
        dueAt = line.dueAt?.formatted(.iso8601)
        endedAt = line.endedAt?.formatted(.iso8601)
    }

    var text: String {
        [String(id), createdAt, state, event, subject, receiver, lastError]
            .filter { !$0.isEmpty }.joined(separator: "  ")
    }

    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
}
