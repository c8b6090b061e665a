import FoundationEssentials
import Handrail

/// Whether the times of a notice agree with each other.
struct NoticeCheck {
    private let source: Sourced<Notice>
    private let notice: Notice
    private let updates: NoticeUpdates

    init(_ source: Sourced<Notice>, _ updates: NoticeUpdates) {
        self.source = source
        notice = source.value
        self.updates = updates
    }

    var findings: [Finding] {
        endFindings + nextUpdateFindings + orderFindings + updates.all.flatMap(check)
    }

    private var endFindings: [Finding] {
        var findings: [Finding] = []
        for (key, end) in [("expectedEnd", notice.expectedEnd), ("end", notice.end)] {
            if let end, end <= notice.start {
                findings.append(
                    source.finding(
                        .noticeTimes, key, "“\(key)” is not after “start”",
                        "correct one of the two"))
            }
        }
        if notice.kind == .maintenance, notice.knownEnd == nil {
            findings.append(
                source.finding(
                    .missingKey, "kind", "the maintenance has no end",
                    "add “expectedEnd:”, or “end:” when it is certain"))
        }
        return findings
    }

    private var nextUpdateFindings: [Finding] {
        guard let next = notice.nextUpdate else { return [] }
        if notice.end.map({ next > $0 }) == true {
            return [
                source.finding(
                    .noticeTimes, "nextUpdate", "“nextUpdate” is after “end”",
                    "remove it: nothing is left to say")
            ]
        }
        guard next <= notice.changedAt else { return [] }
        return [
            source.finding(
                .noticeTimes, "nextUpdate", "“nextUpdate” is not after the newest update",
                "say when the next one comes, or remove it")
        ]
    }

    /// The newest stands first, so that it is what a reader of the file meets first.
    private var orderFindings: [Finding] {
        if updates.all.isEmpty, notice.kind == .incident {
            return [
                source.finding(
                    .noticeWithoutUpdate, "kind", "the incident has no update",
                    "add one: “## 2026-11-24T14:30Z Investigating” and what you know")
            ]
        }
        return zip(updates.all, updates.all.dropFirst()).compactMap { above, below in
            guard below.update.at >= above.update.at else { return nil }
            return finding(
                below, "the update is not older than the one above it",
                "put the newest first, each at a time of its own")
        } + closingFindings
    }

    /// An incident that is called resolved and has no end is shown for ever.
    private var closingFindings: [Finding] {
        guard let newest = updates.all.max(by: { $0.update.at < $1.update.at }),
            ["resolved", "finished", "completed"].contains(newest.update.state.lowercased()),
            notice.end == nil
        else { return [] }
        return [
            finding(
                newest, "the notice is “\(newest.update.state)” and has no “end”",
                "add “end:” with the time it was over", as: .noticeNotEnded)
        ]
    }

    private func check(_ update: SourcedUpdate) -> [Finding] {
        if let end = notice.end, update.update.at > end {
            return [finding(update, "the update is after “end”", "correct one of the two")]
        }
        if notice.kind == .incident, update.update.at < notice.start {
            return [finding(update, "the update is before “start”", "correct one of the two")]
        }
        return []
    }

    private func finding(
        _ update: SourcedUpdate, _ message: String, _ advice: String,
        as rule: Rule = .noticeTimes
    ) -> Finding {
        Finding(rule, source.file, update.line, message, advice: advice)
    }
}
