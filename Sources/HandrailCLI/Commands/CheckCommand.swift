import ArgumentParser
import Foundation
import Handrail
import Library

/// `handrail check`: every problem in the articles, with its file and line.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Report every problem in the articles.",
        discussion: """
            Exits with 0 when there is none that matters, with 65 when there is.

            docs/checks.md lists what is looked for.
            """)

    @Argument(help: "The folder of articles; --articles names it too.")
    var path: String?

    @OptionGroup var folder: ArticlesOption

    @Option(help: "text: a line each; json; github: workflow commands; sarif: SARIF 2.1.0.")
    var format = CheckFormat.text

    @Flag(help: "Treat warnings as errors.")
    var strict = false

    @Flag(help: "Look at drafts as if they were on the site.")
    var drafts = false

    @Option(help: "The day by which dates are judged, as 2026-05-12. Today when left out.")
    var date: String?

    @OptionGroup var external: ExternalOptions

    func validate() throws {
        if let date, Day(date) == nil { throw ValidationError("“\(date)” is no day") }
        try external.check()
    }

    func run() throws {
        var folder = folder
        folder.articles = path ?? folder.articles
        let now = date.flatMap { Day($0) }?.start ?? Date()
        let library = try folder.read(includingDrafts: drafts, now: now)
        let findings = (library.findings + external.findings(of: library)).sorted()
        let report = CheckReport(
            findings: findings, content: library.content, folder: folder.articles)
        Terminal.say(try report.text(as: format))
        if report.errors > 0 || (strict && !findings.isEmpty) { throw ExitCode(65) }
    }
}
