package import Handrail

/// A file as a page lists it.
package struct FileLine {
    package let id: String
    package let name: String
    /// What it is: kind, size, pixels, requests.
    package let facts: String
    /// What was taken out of it; nil when nothing was.
    package let removed: String?
    /// What was wrong with a recording, a sentence each.
    package let problems: [String]
    /// Where it can be had; nil for one that is not sent yet.
    package let path: String?

    package init(_ file: StoredFile, path: String? = nil) {
        id = file.id.text
        name = file.name
        let summary = file.summary
        let pixels = summary.width.flatMap { width in
            summary.height.map { "\(width) × \($0) pixels" }
        }
        let requests = summary.findings.map {
            "\($0.count.counted("request")), \($0.failedCount) failed"
        }
        facts = [file.kind.label, AttachmentLimits.words(file.size), pixels, requests]
            .compactMap(\.self).joined(separator: ", ")
        problems = summary.findings?.problems ?? []
        removed = summary.removed.isEmpty ? nil : summary.removed.listed
        self.path = path
    }

    /// A file of a report that is sent.
    package init(_ file: StoredFile, of token: ReportToken) {
        self.init(file, path: Paths.attachment(file.id, of: token))
    }
}
