import FoundationEssentials
import Handrail
import Web

/// The notices as a feed, an entry each, what changed last first (Atom, RFC 4287).
///
/// An entry's id is the notice's address, so it is the same after every
/// update; its `updated` is the newest update's time.
struct StatusFeed {
    private static let mostEntries = 50
    /// What an empty feed says it was changed at: the element must be there.
    private static let never = Date(timeIntervalSince1970: 0)

    private let settings: SiteSettings
    private let notices: [Notice]
    private let url: (String) -> String

    /// `url` gives the whole address of a path.
    init(_ content: Content, url: @escaping (String) -> String) {
        settings = content.settings
        notices = Array(
            content.notices.sorted { $0.changedAt > $1.changedAt }.prefix(StatusFeed.mostEntries))
        self.url = url
    }

    var xml: String {
        let author = settings.operatorName.isEmpty ? settings.name : settings.operatorName
        return """
            <?xml version="1.0" encoding="utf-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
            <id>\(address(Paths.status))</id>
            <title>\(Markup.xml(settings.name)): status</title>
            <updated>\((notices.first?.changedAt ?? StatusFeed.never).iso)</updated>
            <author><name>\(Markup.xml(author))</name></author>
            <link rel="self" type="application/atom+xml" href="\(address(Paths.statusFeed))"/>
            <link rel="alternate" type="text/html" href="\(address(Paths.status))"/>
            \(notices.map(entry).joined())</feed>

            """
    }

    private func entry(_ notice: Notice) -> String {
        let page = address(Paths.notice(notice.slug))
        return """
            <entry>
            <id>\(page)</id>
            <title>\(Markup.xml("\(notice.kind.label): \(notice.title)"))</title>
            <updated>\(notice.changedAt.iso)</updated>
            <link rel="alternate" type="text/html" href="\(page)"/>
            <category term="\(notice.kind.rawValue)" label="\(notice.kind.label)"/>
            <summary>\(Markup.xml(notice.summary))</summary>
            <content type="html">\(Markup.xml(html(notice)))</content>
            </entry>

            """
    }

    /// What was said of it, the newest first, as HTML.
    private func html(_ notice: Notice) -> String {
        let updates = notice.updates.map { update in
            let time = update.at.iso.prefix(16).replacing("T", with: " ")
            return
                "<h3>\(Markup.escaped(update.state)), \(time) UTC</h3>\n\(whole(update.html))"
        }
        return ([whole(notice.prose.html)] + updates).joined()
    }

    /// HTML with whole addresses: in a feed it stands on no page of ours. In what
    /// authors write, quotes are escaped, so only attributes begin like this.
    private func whole(_ html: String) -> String {
        let root = address("/")
        return [" href=\"/", " src=\"/"].reduce(html) { html, attribute in
            let parts = html.split(separator: attribute, omittingEmptySubsequences: false)
            return parts.dropFirst().reduce(String(parts.first ?? "")) { start, rest in
                // Two slashes begin with another host.
                start + (rest.hasPrefix("/") ? attribute : attribute.dropLast() + root) + rest
            }
        }
    }

    private func address(_ path: String) -> String { Markup.xml(url(path)) }
}
