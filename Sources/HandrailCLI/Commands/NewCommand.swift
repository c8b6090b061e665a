import ArgumentParser
import Foundation
import Handrail

/// `handrail new`: begins a file where it belongs, with all that it must have.
struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Begin an article, a code, a topic of the FAQ or a notice.",
        discussion: "Prints the file that it made; one that is there stays as it is.")

    @Argument(help: "article, code, faq or notice.")
    var kind: ScaffoldKind

    @Argument(help: "The file’s name without .md; of a code, the code as people see it.")
    var name: String

    @Option(help: "What it is called; made from the name when left out.")
    var title: String?

    @Option(help: "Of an article: its category’s slug, the folder it goes into.")
    var category = "articles"

    @Option(help: "Of a code: its family’s slug.")
    var family = "http"

    @OptionGroup var folder: ArticlesOption

    /// Folders whose files are no articles.
    private static let reserved: Set<String> = ["codes", "faq", "notices", "pictures", "snippets"]

    func validate() throws {
        try kind.check(name)
        guard Slug.isSlug(category), Slug.isSlug(family) else {
            throw ValidationError(
                "--category and --family are slugs of site.yaml: small letters, digits and hyphens"
            )
        }
        guard !NewCommand.reserved.contains(category) else {
            throw ValidationError("“\(category)” holds no articles: --category is one of site.yaml")
        }
        guard title?.isEmpty != true else { throw ValidationError("--title is empty") }
    }

    func run() throws {
        Terminal.say(try scaffold(at: Date()).write(into: folder.articles))
    }

    private func scaffold(at now: Date) -> Scaffold {
        let title = title ?? kind.title(from: name)
        return switch kind {
        case .article: .article(name, title: title, category: category, on: Day(now))
        case .code: .code(name, title: title, family: family)
        case .faq: .topic(name, title: title)
        case .notice: .notice(name, title: title, at: now)
        }
    }
}
