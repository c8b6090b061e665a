package import FoundationEssentials
package import Handrail

/// A field of a report that was filled in.
package struct ReportFact {
    package let term: String
    package let words: String

    /// What a report says, but for the steps, in the order of the form.
    package static func all(_ report: Report, in content: Content, now: Date) -> [ReportFact] {
        let zone = report.timeZone.isEmpty ? "" : " (\(report.timeZone))"
        let start = Moment(local: report.startedAt, now: now).words
        let followed = content.article(slug: report.article)?.title ?? report.article
        let all = [
            ("What happened", report.summary), ("Error code", report.code),
            ("Just before", report.description), ("Began", start.isEmpty ? "" : start + zone),
            ("Time zone", start.isEmpty ? report.timeZone : ""),
            ("How often", report.frequency?.label ?? ""), ("Article", followed),
            ("Page", report.pageURL), ("Request ID", report.requestID),
            ("Browser", report.browser), ("System", report.system), ("E-mail", report.email),
        ]
        return all.filter { !$0.1.isEmpty }.map { ReportFact(term: $0.0, words: $0.1) }
    }
}

extension Content {
    /// The steps that a report names, in the words of the article they are from.
    package func stepTitles(_ ids: [String], of report: Report) -> [String] {
        let steps = followed(report.article, code: report.code)?.steps ?? []
        return ids.map { id in steps.first { $0.id == id }?.title ?? id }
    }

    /// The article whose steps a report's `tried` names: the one that was
    /// followed, else the code's, else the first of the home page that has steps.
    package func followed(_ slug: String, code name: String) -> Article? {
        let named = article(slug: slug)
        let covering = code(name.trimmed).flatMap { articles(about: $0).first }
        return ([named, covering] + startingArticles).compactMap(\.self)
            .first { !$0.steps.isEmpty }
    }
}
