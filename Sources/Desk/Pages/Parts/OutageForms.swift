import FoundationEssentials
import Handrail
import Web

/// The forms on the page of an outage that is open.
struct OutageForms {
    let mistakes: [ReportDraft.Mistake]
    let stages: [Stage]
    let updateKey: String
    let wordsField: TextField
    let endField: TextField
    let replyKey: String
    let replyField: TextField
    let closeKey: String
    let lastWordsField: TextField
    let lastReplyField: TextField
    /// Nil where the outage is about no code.
    let link: Linking?

    struct Stage {
        let value: String
        let label: String
        let isChosen: Bool
    }

    /// Reports of the outage's code that belong to none yet.
    struct Linking {
        let sinceField: TextField
        /// `137 reports of 502 belong to none`.
        let found: String
        /// From when on they were counted.
        let foundSince: Moment
    }

    /// `form` is one that was refused; `unlinked` counts the reports since the time that its
    /// field for linking shows.
    init(
        _ story: OutageStory, _ form: OutageForm?, _ mistakes: [ReportDraft.Mistake],
        unlinked: Int, now: Date, key: (OutageForm.Kind) -> String
    ) {
        let outage = story.outage
        let updating = form?.kind == .update ? form : nil
        let closing = form?.kind == .close ? form : nil
        let stage = updating?.stage ?? story.updates.first?.stage
        self.mistakes = mistakes
        stages = OutageStage.open.map {
            Stage(value: $0.rawValue, label: $0.label, isChosen: $0 == stage)
        }
        updateKey = key(.update)
        wordsField = TextField(
            "words", "What visitors should know", value: updating?.words ?? "",
            hint: "Everybody can read it. Markdown.", isOptional: false, mistakes: mistakes)
        endField = ExpectedEnd.field(
            updating?.end ?? outage.expectedEnd?.utcMinute ?? "", mistakes)
        replyKey = key(.reply)
        replyField = TextField(
            "reply", "Your reply", value: form?.kind == .reply ? form?.reply ?? "" : "",
            hint:
                "Each reporter reads it on the page of the report. So does whoever is linked later.",
            isOptional: false, mistakes: mistakes)
        closeKey = key(.close)
        lastWordsField = TextField(
            "last_words", "Last words of the notice", value: closing?.words ?? "",
            hint: "Everybody can read them. Markdown.", mistakes: mistakes)
        lastReplyField = TextField(
            "last_reply", "Last reply to all reports", value: closing?.reply ?? "",
            mistakes: mistakes)
        link =
            outage.code.isEmpty
            ? nil : Linking(outage, form, mistakes, unlinked: unlinked, now: now)
    }

    /// From when on reports are counted and linked, where nobody has chosen another time: an
    /// outage is noticed by the reports of the hour before.
    static func since(_ outage: Outage) -> Date { outage.startedAt.addingTimeInterval(-3_600) }
}

extension OutageForms.Linking {
    fileprivate init(
        _ outage: Outage, _ form: OutageForm?, _ mistakes: [ReportDraft.Mistake], unlinked: Int,
        now: Date
    ) {
        let typed = form?.kind == .link ? form?.since : nil
        sinceField = TextField(
            "since", "Sent since", value: typed ?? OutageForms.since(outage).utcMinute,
            hint: "In UTC.", type: "datetime-local", isOptional: false, isShort: true,
            mistakes: mistakes)
        let count = unlinked < OutageRoutes.mostLinked ? unlinked.grouped : "\(unlinked.grouped)+"
        let words = unlinked == 1 ? "1 report" : "\(count) reports"
        found = "\(words) of \(outage.code) belong\(unlinked == 1 ? "s" : "") to no outage"
        foundSince = Moment(OutageForms.since(outage), now: now)
    }
}
