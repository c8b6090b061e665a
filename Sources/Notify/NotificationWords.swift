import Handrail

/// An event in words, for the team.
struct NotificationWords {
    let heading: String
    let lines: [String]
    /// What somebody wrote; nil where nobody did.
    let quote: String?
    /// What the link to more says.
    let link: String

    init(_ delivery: Delivery) {
        let subject = delivery.subject
        let report = delivery.report?.report
        let summary = report?.summary ?? ""
        let figures = delivery.figures
        var lines: [String] = []
        var quote: String?
        switch delivery.kind {
        case .reportCreated:
            let code = report.map { $0.code.isEmpty ? "" : "\($0.code): " } ?? ""
            heading = "[\(subject)] \(code)\(summary)"
            lines = NotificationWords.facts(of: report)
            quote = report?.description
        case .reportMessage, .reportAnswered:
            heading = "[\(subject)] \(NotificationWords.act(delivery.message)): \(summary)"
            quote = delivery.message?.text
        case .spikeBegan:
            let people = figures.people ?? 0
            heading = "Many people report \(subject) right now"
            lines = ["\(people) people in the last hour; usually \(figures.usual ?? 0)."]
        case .outageOpened: heading = "Outage opened: \(figures.title ?? subject)"
        case .outageClosed: heading = "Outage closed: \(figures.title ?? subject)"
        case .mailAsked: heading = "[\(subject)] The reporter wants answers by e-mail"
        case .webhookTest:
            heading = "This is a test"
            lines = ["Somebody at the desk tried this webhook. It works."]
        }
        if let code = figures.code, !code.isEmpty { lines.append("Code: \(code)") }
        self.lines = lines
        self.quote = quote.flatMap { $0.isEmpty ? nil : $0 }
        link = delivery.report == nil ? "Open it" : "Open the report"
    }

    private static func act(_ message: Message?) -> String {
        switch (message?.author, message?.kind) {
        case (.team, _): "The team answered"
        case (_, .solved): "The reporter says that it works"
        case (_, .reopened): "The reporter says that it is back"
        default: "The reporter wrote"
        }
    }

    private static func facts(of report: Report?) -> [String] {
        guard let report else { return [] }
        return [
            ("Browser", report.browser), ("System", report.system), ("Page", report.pageURL),
            ("Request ID", report.requestID),
        ].filter { !$0.1.isEmpty }.map { "\($0): \($1)" }
    }
}
