import ArgumentParser
import Foundation
import Handrail
import Indexing
import Library

/// The folder of articles that a command reads.
struct ArticlesOption: ParsableArguments {
    @Option(help: "The folder of articles.")
    var articles = "Articles"

    /// Reads the folder; one that cannot be read is a failure.
    func read(includingDrafts: Bool = false, now: Date = Date()) throws -> Library {
        do {
            return try Library(
                reading: URL(fileURLWithPath: articles), includingDrafts: includingDrafts, at: now)
        } catch {
            throw Failure.badArticles("\(error)")
        }
    }

    /// The articles, ready to be searched.
    func edition() throws -> Edition {
        try Edition.inMemory(read().content)
    }
}
