import API
import ArgumentParser
import Foundation
import Handrail
import Library

/// `handrail export`: everything that is written, for another program or another place.
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write out all articles, codes and questions.",
        discussion: """
            json writes one document with the names of /api/v1; markdown copies the folder of \
            articles as it is, with pictures and site.yaml.

            Nothing is overwritten: the file must not exist, the folder must be empty.
            """)

    /// What is written.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case json, markdown
    }

    @Option(help: "json (a file) or markdown (a folder).")
    var format: Format

    @Option(help: "The file or folder to write.")
    var to: String

    @OptionGroup var folder: ArticlesOption

    func run() throws {
        let content = try folder.read().content
        let place = NewPlace(to)
        switch format {
        case .json: try place.write(Data((API.export(content, at: Date()) + "\n").utf8))
        case .markdown: try place.copy(URL(fileURLWithPath: folder.articles))
        }
        Terminal.say("\(content.articles.count) articles were written to \(to)")
    }
}
