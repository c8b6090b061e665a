import FoundationEssentials
import Handrail
import Web

/// The reports that a report has to do with: those it is one with, and those it may be.
struct ReportRelations {
    /// Where this report is handled; nil when it is handled by itself.
    let main: Link?
    let hasMerged: Bool
    let merged: [Merged]
    let hasSimilar: Bool
    let similar: [Similar]
    let mergePath: String
    let splitPath: String
    let articlePath: String

    /// A report that was merged into this one.
    struct Merged {
        let href: String
        let mergedReference: String
        let mergedSummary: String
        let mergedSplitPath: String
    }

    /// A report that may be about the same thing.
    struct Similar {
        let href: String
        let similarReference: String
        let similarSummary: String
        let status: StatusTag
        let why: String
        let mergeHref: String
    }

    init(_ story: ReportStory) {
        let reference = story.filed.reference
        main = story.triage.mergedInto.map {
            Link(href: Paths.deskReport($0), title: $0.description)
        }
        merged = story.merged.map(Merged.init)
        hasMerged = !merged.isEmpty
        similar = story.similar.map { Similar($0, beside: reference) }
        hasSimilar = !similar.isEmpty
        mergePath = Paths.deskMerge(reference)
        splitPath = Paths.deskSplit(reference)
        articlePath = Paths.deskArticle(of: reference)
    }
}

extension ReportRelations.Merged {
    fileprivate init(_ filed: FiledReport) {
        self.init(
            href: Paths.deskReport(filed.reference),
            mergedReference: filed.reference.description,
            mergedSummary: filed.report.summary.ifAny ?? "Without a summary",
            mergedSplitPath: Paths.deskSplit(filed.reference))
    }
}

extension ReportRelations.Similar {
    fileprivate init(_ similar: SimilarReport, beside reference: ReportReference) {
        let filed = similar.report
        self.init(
            href: Paths.deskReport(filed.reference),
            similarReference: filed.reference.description,
            similarSummary: filed.report.summary.ifAny ?? "Without a summary",
            status: StatusTag(filed.status), why: similar.likeness.why,
            mergeHref: Paths.deskMerge(reference, into: filed.reference))
    }
}
