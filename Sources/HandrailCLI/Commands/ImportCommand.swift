import ArgumentParser
import Foundation
import Importing

/// `handrail import`: articles made of Markdown that was written for something else.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Make articles of a folder of Markdown.",
        discussion: """
            Reads MkDocs, Docusaurus, Jekyll and plain Markdown. Nothing is overwritten; what \
            could not be carried over is said, file by file.
            """)

    /// What the folder was written for.
    enum Origin: String, ExpressibleByArgument, CaseIterable {
        case mkdocs, docusaurus, jekyll, markdown, auto
    }

    @Argument(help: "The folder to read.")
    var source: String

    @Option(help: "What the folder was written for.")
    var from = Origin.auto

    @Option(help: "The folder of articles to write to.")
    var to = "Articles"

    @Option(help: "The slug of the category that all of it belongs to.")
    var category: String?

    @Flag(help: "Say what would be made and write nothing.")
    var dryRun = false

    func validate() throws {
        guard let category else { return }
        let isSlug =
            !category.isEmpty
            && category.utf8.allSatisfy {
                (97...122).contains($0) || (48...57).contains($0) || $0 == 45
            }
        guard isSlug, !["codes", "faq", "notices", "pictures"].contains(category) else {
            throw ValidationError(
                "“\(category)” is no category: use lower-case letters, digits and hyphens, and none of codes, faq, notices, pictures"
            )
        }
    }

    func run() throws {
        let folder = URL(fileURLWithPath: source, isDirectory: true)
        guard (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) != nil else {
            throw Failure(
                code: 66, message: "there is no folder “\(source)” to read: name one that exists")
        }
        let kind = SourceKind(rawValue: from.rawValue) ?? SourceKind.found(in: folder)
        let target = URL(fileURLWithPath: to, isDirectory: true)
        let made = Import(
            reading: folder, as: kind, category: category, besides: PresentFiles(in: target))
        guard !made.articles.isEmpty else {
            for loss in made.leftOut { Terminal.say("\(loss)") }
            throw Failure.badArticles(
                "nothing in “\(source)” can be an article: name a folder with files that end in .md"
            )
        }
        if !dryRun { try write(made, to: target) }
        report(made, kind)
    }

    private func write(_ made: Import, to target: URL) throws {
        do {
            try made.write(to: target)
        } catch {
            throw Failure.cannotWrite(
                "cannot write to “\(to)”, and nothing was written: name a folder that may be written to, with --to"
            )
        }
    }

    private func report(_ made: Import, _ kind: SourceKind) {
        for article in made.articles { Terminal.say("\(article.source) → \(to)/\(article.path)") }
        if !made.leftOut.isEmpty { Terminal.say("\nNot carried over as it was:") }
        for loss in made.leftOut { Terminal.say("  \(loss)") }
        let categories = Set(made.articles.map(\.category)).sorted().joined(separator: ", ")
        Terminal.say(
            """

            \(made.articles.count) articles and \(made.pictures.count) pictures \
            \(dryRun ? "would be" : "were") made of \(kind.rawValue); \
            give their categories titles in site.yaml: \(categories)
            """)
    }
}
