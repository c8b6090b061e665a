import Handrail
import Mustache

/// What a mail says, for its two templates.
struct MailText {
    let heading: String
    let lines: [String]
    let hasQuote: Bool
    /// What somebody wrote, line by line.
    let quote: [String]
    let link: String?
    let linkTitle: String
    let footer: [String]

    /// For the team.
    init(_ words: NotificationWords, link: String?, footer: [String]) {
        self.init(
            words.heading, words.lines, quote: words.quote, link: link, words.link, footer: footer)
    }

    init(
        _ heading: String, _ lines: [String], quote: String? = nil, link: String?,
        _ linkTitle: String, footer: [String]
    ) {
        self.heading = heading
        self.lines = lines
        self.quote =
            quote?.split(omittingEmptySubsequences: false) { $0.isNewline }.map(String.init) ?? []
        hasQuote = quote != nil
        self.link = link
        self.linkTitle = linkTitle
        self.footer = footer
    }
}

/// Tells the templates its fields by name: found by reflection they would take as long as
/// all else that a mail needs.
extension MailText: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "heading": heading
        case "lines": lines
        case "hasQuote": hasQuote
        case "quote": quote
        case "link": link
        case "linkTitle": linkTitle
        case "footer": footer
        default: nil
        }
    }
}
