import API
import ArgumentParser
import Handrail
import Indexing

/// `handrail search`: what a visitor would find.
struct SearchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search", abstract: "Search the articles as a visitor would.")

    @Argument(parsing: .remaining, help: "Words, a code, or a pasted error message.")
    var words: [String]

    @Flag(help: "Answer in JSON, as /api/v1/search does.")
    var json = false

    @Option(help: "How many results to show, 1 to 50.")
    var limit = 10

    @OptionGroup var folder: ArticlesOption

    func validate() throws {
        guard (1...50).contains(limit) else {
            throw ValidationError("--limit is \(limit): give a number from 1 to 50")
        }
    }

    func run() throws {
        let text = words.joined(separator: " ")
        let results = try folder.edition().search(text, limit: limit)
        if json { return Terminal.say(try API.json(results, for: text)) }
        for code in results.recognized {
            Terminal.say("recognised \(code.code) in “\(code.words)”")
        }
        for hit in results.hits { Terminal.say(SearchCommand.text(hit)) }
        Terminal.say(results.total == 1 ? "1 result" : "\(results.total) results")
    }

    private static func text(_ hit: SearchHit) -> String {
        let excerpt = hit.excerpt.map(\.text).joined()
        let heading = hit.heading.map { " › \($0.title)" } ?? ""
        return "\(hit.title)\(heading)\n  \(API.path(of: hit))\n  \(excerpt)\n"
    }
}
