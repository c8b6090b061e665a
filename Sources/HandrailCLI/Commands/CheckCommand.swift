import ArgumentParser
import Foundation
import Handrail
import Library

/// `handrail check`: every problem in the articles, with its file and line.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Report every problem in the articles.",
        discussion: "Exits with 0 when there is none that matters, with 65 when there is.")

    @Argument(help: "The folder of articles; --articles names it too.")
    var path: String?

    @OptionGroup var folder: ArticlesOption

    @Flag(help: "Treat warnings as errors.")
    var strict = false

    func run() throws {
        var folder = folder
        folder.articles = path ?? folder.articles
        let library = try folder.read()
        let findings = library.findings
        for finding in findings { Terminal.say("\(folder.articles)/\(finding)") }
        let content = library.content
        let questions = content.topics.map(\.questions.count).reduce(0, +)
        Terminal.say(
            "\(content.articles.count) articles, \(content.codes.count) codes, \(questions) questions; \(findings.count) findings"
        )
        if findings.contains(where: { $0.severity == .error }) || (strict && !findings.isEmpty) {
            throw ExitCode(65)
        }
    }
}
