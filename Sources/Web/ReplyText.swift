package import Handrail
import Markdown

/// What the team says to a reporter, as pages show it: Markdown without HTML and pictures.
package struct ReplyText {
    /// Safe to put into a page as it is.
    package let html: String

    /// Throws what its author has to mend before it can be shown.
    package init(_ source: String) throws(ReportDraft.Mistake) {
        do {
            html = try MarkdownText(source, options: .message).html
        } catch {
            throw .init("reply", ReplyText.words(for: error))
        }
    }

    /// The HTML of a message of the team. Nil for anybody else's, which is plain text
    /// always, and for one that cannot be shown as Markdown.
    package static func html(of message: Message) -> String? {
        guard message.author == .team, !message.text.isEmpty else { return nil }
        return (try? ReplyText(message.text))?.html
    }

    private static func words(for limit: MarkdownLimit) -> String {
        switch limit.kind {
        case .size: "Shorten it to \(Message.longest.grouped) characters"
        case .nesting:
            "Nest lists and quotations less: line \(limit.line ?? 1) is more than \(MarkdownLimit.maximumDepth) deep"
        case .references: "Write addresses where they are used, not as “[name]: address”"
        }
    }
}
