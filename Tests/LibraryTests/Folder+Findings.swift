import Foundation
import Handrail
import Library

extension Folder {
    /// What is reported of one kind, judged on a day, as `file:line`.
    func places(_ rule: Rule, on day: String = "2026-05-15") throws -> [String] {
        try findings(rule, on: day).map { "\($0.file):\($0.line)" }
    }

    /// What is reported of one kind, judged on a day.
    func findings(_ rule: Rule, on day: String = "2026-05-15") throws -> [Finding] {
        let now = Day(day)?.start ?? .distantPast
        return try Library(reading: url, at: now).findings.filter { $0.rule == rule }
    }
}
