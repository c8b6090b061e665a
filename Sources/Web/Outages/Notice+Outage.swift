import Handrail
import Markdown

extension Notice {
    /// What the site tells of an outage, in the words that the team posted.
    init(_ told: OutageNotice) {
        let outage = told.outage
        self.init(
            slug: outage.reference.slug, kind: .incident, title: outage.title,
            codes: outage.code.isEmpty ? [] : [outage.code], start: outage.startedAt,
            expectedEnd: outage.expectedEnd, end: outage.closedAt,
            updates: told.updates.map(Update.init))
    }
}

extension Notice.Update {
    /// An update with its Markdown made HTML.
    init(_ update: OutageUpdate) {
        let words = PublicWords(update.words)
        self.init(at: update.at, state: update.stage.label, html: words.html, text: words.text)
    }
}
