import Handrail
import Web

/// What a code means, for a person at a terminal.
struct CodeAnswer {
    let code: ErrorCode
    /// What was read in the text when it is not the code's name itself.
    let reading: TextReading?
    let content: Content

    /// The whole answer, its paragraphs parted by blank lines.
    var text: StyledText {
        let read = reading?.lines(in: content).joined(separator: "\n")
        let head: StyledText = "\(code.code, .code) \(code.name, .title)\n\(code.meaning)"
        let all = [read, head, "\(code.relation)", facts, causes, article, sources]
        return all.compactMap(\.self).joined(separator: "\n\n")
    }

    private var facts: StyledText {
        """
        \("Where it breaks", .title)  \(code.side.station)
        \("Whose side", .title)       \(code.side.owner)
        \("Try again?", .title)       \(code.retry)
        \("Who fixes it", .title)     \(code.fixedBy)
        """
    }

    private var causes: StyledText? {
        guard !code.causes.isEmpty else { return nil }
        let lines = code.causes.map { cause -> StyledText in "  • \(cause)" }
        return "\("Likely causes", .title)\n\(lines.joined(separator: "\n"))"
    }

    private var article: StyledText? {
        guard let article = code.article.flatMap({ content.article(slug: $0) }) else { return nil }
        let title: StyledText = "\(article.title, .title)  \(Paths.article(article.slug), .address)"
        let steps = article.steps.enumerated().map { place, step -> StyledText in
            "  \("\(place + 1)"). \(step.title)"
        }
        return ([title] + steps).joined(separator: "\n")
    }

    private var sources: StyledText {
        let page: StyledText = "All about it  \(Paths.code(code.code), .address)"
        let reference = code.reference.map { reference -> StyledText in
            "\(reference.name)\(reference.url.map { "  \($0)" } ?? "", .faint)"
        }
        return [page, reference].compactMap(\.self).joined(separator: "\n")
    }
}
