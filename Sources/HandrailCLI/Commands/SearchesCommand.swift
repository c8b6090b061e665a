import ArgumentParser
import Foundation
import Handrail
import Records

/// `handrail searches`: what visitors searched for.
struct SearchesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "searches", abstract: "Show what visitors searched for and opened.",
        subcommands: [List.self], defaultSubcommand: List.self)

    /// `handrail searches list`: the texts, the most searched first.
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List what was searched for, the most searched first.",
            discussion:
                "Texts that hold an e-mail address, a token or a number of somebody's are shown as a hash."
        )

        @OptionGroup var folder: RecordsOption

        @Flag(exclusivity: .exclusive)
        var selection: Selection?

        @Option(help: "How many days to look back, 1 to \(SearchRetention.days).")
        var days = 30

        @Option(help: "How many texts to list, 1 to 10000.")
        var limit = 50

        @Option(help: "text: a line each; json: a JSON object a line, with every field.")
        var format = ListFormat.text

        func validate() throws {
            guard (1...SearchRetention.days).contains(days) else {
                throw ValidationError(
                    "--days is \(days): give a number from 1 to \(SearchRetention.days)")
            }
            guard (1...10_000).contains(limit) else {
                throw ValidationError("--limit is \(limit): give a number from 1 to 10000")
            }
        }

        func run() throws {
            let first = Day(Date().addingTimeInterval(-86_400 * Double(days - 1)))
            let searches = try folder.open().searches(
                selection?.selection ?? .all, since: first, limit: limit)
            for search in searches {
                let line = SearchLine(search)
                Terminal.say(format == .json ? try line.json() : line.text)
            }
        }
    }

    /// Which searches are listed.
    enum Selection: EnumerableFlag {
        case withoutResults, withoutClicks

        var selection: SearchSelection {
            switch self {
            case .withoutResults: .withoutResults
            case .withoutClicks: .withoutClicks
            }
        }

        static func help(for value: Selection) -> ArgumentHelp? {
            switch value {
            case .withoutResults: "Only texts that found nothing the last time."
            case .withoutClicks: "Only texts that found something of which nothing was opened."
            }
        }
    }
}
