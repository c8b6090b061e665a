import Handrail

/// An event as a channel shows it: a heading, what was said, where to read on.
enum SlackText {
    /// Characters of what somebody wrote.
    private static let most = 600

    static func text(_ delivery: Delivery, _ links: NotificationLinks) -> String {
        let words = NotificationWords(delivery)
        var lines = ["*\(escaped(words.heading))*"] + words.lines.map(escaped)
        if let quote = words.quote {
            let short = quote.shortened(to: most)
            lines += short.split(omittingEmptySubsequences: false) { $0.isNewline }
                .map { "> \(escaped(String($0)))" }
        }
        if let url = links.teamURL(of: delivery) { lines.append("<\(url)|\(words.link)>") }
        return lines.joined(separator: "\n")
    }

    /// Nothing that somebody wrote becomes a link or calls somebody.
    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
            .replacing(">", with: "&gt;")
    }
}
