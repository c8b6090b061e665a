import ArgumentParser
import Handrail
import Indexing

/// `handrail code`: what a code means.
struct CodeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "code", abstract: "Say what an error code means.")

    @Argument(help: "The code, such as 502 or ERR_CONNECTION_RESET.")
    var code: String

    @OptionGroup var folder: ArticlesOption

    func run() throws {
        let content = try folder.edition().content
        guard let found = content.code(code) else {
            let known = content.codes.map(\.code).joined(separator: ", ")
            throw Failure(code: 1, message: "no code is called “\(code)”; there are \(known)")
        }
        Terminal.say(CodeCommand.text(found, in: content))
    }

    private static func text(_ code: ErrorCode, in content: Content) -> String {
        var lines = [
            "\(code.code) \(code.name)", code.meaning, "", code.relation, "",
            "Where it breaks  \(code.side.station)",
            "Whose side       \(code.side.owner)",
            "Try again?       \(code.retry)",
            "Who fixes it     \(code.fixedBy)", "", "Likely causes",
        ]
        lines += code.causes.map { "  • \($0)" }
        if let article = code.article.flatMap({ content.article(slug: $0) }) {
            lines += ["", "\(article.title) (\(article.slug))"]
            lines += article.steps.enumerated().map { "  \($0 + 1). \($1.title)" }
        }
        if let reference = code.reference { lines += ["", reference.name] }
        return lines.joined(separator: "\n")
    }
}
