import FoundationEssentials
import Handrail

/// What `/api/v1/desk/outages` answers.
struct OutageList: Described {
    let open: [OutageSummary]
    let closed: [OutageSummary]

    static let schema = Schema.answer(
        "OutageList",
        [
            "open": .list(OutageSummary.schema).told("The latest first."),
            "closed": .list(OutageSummary.schema).told("The latest first."),
        ])
}

/// An outage of a list.
struct OutageSummary: Described {
    let reference: String
    let title: String
    let code: String
    let startedAt: String
    let expectedEnd: OrNull<String>
    let closedAt: OrNull<String>
    let reportCount: Int

    static let schema = Schema.answer(
        "OutageSummary",
        [
            "reference": .text, "title": .text, "code": .text.told("Empty for no single one."),
            "startedAt": .time, "expectedEnd": Schema.time.orNull,
            "closedAt": Schema.time.orNull.told("null while it is open."), "reportCount": .count,
        ])

    init(_ outage: Outage) {
        reference = outage.reference.description
        title = outage.title
        code = outage.code
        startedAt = outage.startedAt.formatted(.iso8601)
        expectedEnd = OrNull(outage.expectedEnd?.formatted(.iso8601))
        closedAt = OrNull(outage.closedAt?.formatted(.iso8601))
        reportCount = outage.reportCount
    }
}

/// An outage with all that was said of it.
struct OutageDetails: Described {
    let outage: OutageSummary
    let updates: [Update]
    let replies: [Reply]
    let waitingCount: Int

    struct Update: Encodable {
        let stage: String
        let words: String
        let author: String
        let at: String
    }

    struct Reply: Encodable {
        let text: String
        let closes: Bool
        let author: String
        let at: String
    }

    static let schema = Schema.answer(
        "Outage",
        [
            "outage": OutageSummary.schema,
            "updates": .list(
                .answer(
                    "OutageUpdate",
                    [
                        "stage": .choice(of: OutageStage.self),
                        "words": .text.told("In Markdown."), "author": .text, "at": .time,
                    ])
            ).told("Newest first; visitors read them."),
            "replies": .list(
                .answer(
                    "OutageReply",
                    ["text": .text, "closes": .truth, "author": .text, "at": .time])
            ).told("Newest first; the reporters of its reports read them."),
            "waitingCount": .count.told("How many reports have not got all replies yet."),
        ])

    init(_ story: OutageStory) {
        outage = OutageSummary(story.outage)
        updates = story.updates.map {
            Update(
                stage: $0.stage.rawValue, words: $0.words, author: $0.author,
                at: $0.at.formatted(.iso8601))
        }
        replies = story.replies.map {
            Reply(
                text: $0.text, closes: $0.closes, author: $0.author,
                at: $0.at.formatted(.iso8601))
        }
        waitingCount = story.waitingCount
    }
}
