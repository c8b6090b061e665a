import FoundationEssentials
import Handrail
import Markdown

/// The updates of a notice: `## 2026-11-24T14:30Z Identified` and what follows.
struct NoticeUpdates {
    /// In the order of the file.
    private(set) var all: [SourcedUpdate] = []
    private(set) var findings: [Finding] = []
    private let file: String

    init(_ source: Source) {
        file = source.file.path
        for section in source.text.sections where section.level > 0 {
            if section.level == 2 {
                add(section, html: source.text.html(below: section.anchor) ?? section.html)
            } else {
                report(
                    section, "a notice has headings for its updates only",
                    advice: "write “## 2026-11-24T14:30Z Identified”, or bold words in a paragraph")
            }
        }
    }

    private mutating func add(_ section: Section, html: String) {
        let written = WrittenTime(section.heading)
        switch written.reading {
        case .time(let time):
            if written.rest.isEmpty {
                report(
                    section, "the update does not say where things stand",
                    advice: "add a word: Investigating, Identified, Monitoring, Resolved")
            }
            let update = Notice.Update(
                at: time, state: written.rest.isEmpty ? "Update" : written.rest, html: html,
                text: section.text)
            all.append(SourcedUpdate(update: update, line: section.line))
        case .withoutZone:
            report(
                section, "the update’s time has no zone: \(section.heading)",
                advice: FrontMatter.zoneAdvice)
        case .none:
            report(
                section, "the heading begins with no time: \(section.heading)",
                advice: "write “## 2026-11-24T14:30Z Identified”")
        }
    }

    private mutating func report(_ section: Section, _ message: String, advice: String) {
        findings.append(Finding(.noticeHeading, file, section.line, message, advice: advice))
    }
}

/// An update and the line of its heading.
struct SourcedUpdate {
    let update: Notice.Update
    let line: Int
}
