import API
import ArgumentParser
import Handrail
import Indexing

/// `handrail search`: what a visitor would find.
struct SearchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search", abstract: "Search the articles as a visitor would.",
        discussion: """
            A whole error page or log: handrail search < error.html. Exact words and what to \
            leave out, in one argument: handrail search '"bad gateway" -vpn'.

            Exits with 0 when something was found, with 1 when nothing was.
            """)

    @OptionGroup var asked: AskedText

    @Option(help: "Only results of this kind.")
    var kind: SearchKind?

    @Option(help: "How many results to show, 1 to 50.")
    var limit = 10

    @Flag(help: "Answer in JSON, as /api/v1/search does.")
    var json = false

    @OptionGroup var color: ColorOption
    @OptionGroup var folder: ArticlesOption

    func validate() throws {
        guard (1...50).contains(limit) else {
            throw ValidationError("--limit is \(limit): give a number from 1 to 50")
        }
    }

    func run() throws {
        let text = try asked.read()
        let edition = try folder.edition()
        let results = try edition.search(text, kind: kind, limit: limit)
        if json {
            Terminal.say(try API.json(results, for: text))
        } else {
            let query = SearchQuery(text, kind: kind)
            color.say(
                SearchAnswer(query: query, results: results, content: edition.content).text)
        }
        if results.hits.isEmpty { throw ExitCode(1) }
    }
}
