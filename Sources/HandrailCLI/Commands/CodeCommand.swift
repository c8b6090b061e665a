import API
import ArgumentParser
import Handrail
import Indexing
import Library

/// `handrail code`: what a code means.
struct CodeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "code", abstract: "Say what an error code means.",
        discussion: """
            By its name (502, err_connection_reset) or by what shows it: \
            handrail code bad gateway, handrail code HTTP/1.1 502.

            Exits with 1 when the text names no code of the catalogue.
            """)

    @OptionGroup var asked: AskedText

    @Flag(help: "Answer in JSON, as /api/v1/codes/{code} does, without its reports.")
    var json = false

    @OptionGroup var color: ColorOption
    @OptionGroup var folder: ArticlesOption

    func run() throws {
        let text = try asked.read()
        let content = try folder.read().content
        let named = content.code(text.trimmed)
        let reading = TextReader(content.codes).reading(of: text)
        guard let code = named ?? reading.codes.first.flatMap({ content.code($0.code) }) else {
            throw try CodeCommand.unknown(text, in: content)
        }
        if json { return Terminal.say(try API.json(code)) }
        let read = named == nil ? reading : nil
        color.say(CodeAnswer(code: code, reading: read, content: content).text)
    }

    /// No code is called so; the message names those that may be meant.
    private static func unknown(_ text: String, in content: Content) throws -> Failure {
        var near = content.codes(near: text).map(\.code)
        if near.isEmpty {
            let found = try Edition.inMemory(content).search(text, kind: .code, limit: 4)
            near = found.hits.map(\.slug)
        }
        let name = SearchQuery(text).text.shortened(to: 60)
        let advice =
            near.isEmpty
            ? "handrail search looks for it in the articles"
            : "near it are \(near.joined(separator: ", "))"
        return Failure(code: 1, message: "no code is called “\(name)”: \(advice)")
    }
}
