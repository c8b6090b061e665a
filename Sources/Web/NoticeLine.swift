public import FoundationEssentials
public import Handrail

/// A notice in one line, for the template part `notice-line`: what it is, its
/// title as a link, what is known of its times.
public struct NoticeLine: Sendable {
    /// The class that colours it.
    let noticeTone: String
    let kindLabel: String
    let noticePath: String
    let noticeTitle: String
    /// What parts the title from the sentence, where the title does not.
    let titleEnd: String?
    let pieces: [Piece]

    /// Words of the sentence; a time among them with its form for programs.
    struct Piece: Sendable {
        let timeISO: String?
        let words: String
    }

    public init(_ notice: Notice, at now: Date) {
        noticeTone = notice.kind.tone
        kindLabel = notice.kind.label
        noticePath = Paths.notice(notice.slug)
        noticeTitle = notice.title
        titleEnd = notice.title.asSentence == notice.title ? nil : "."
        pieces = notice.words(at: now).map(Piece.init)
    }
}

extension NoticeLine.Piece {
    fileprivate init(_ words: Notice.Words) {
        self.words = words.text
        switch words {
        case .text: timeISO = nil
        case .time(let time, _): timeISO = time.iso
        }
    }
}

extension Notice.Kind {
    /// As pages call it.
    public var label: String {
        switch self {
        case .incident: "Incident"
        case .maintenance: "Maintenance"
        }
    }

    /// The class that colours it: a caution or, for maintenance, a note.
    public var tone: String {
        switch self {
        case .incident: "caution"
        case .maintenance: "note"
        }
    }
}
