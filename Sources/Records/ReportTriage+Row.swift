public import Handrail
import FoundationEssentials
import GRDB

extension SQLiteRecords {
    public func triage(of reference: ReportReference) throws -> ReportTriage? {
        let sql = """
            SELECT report.*, target.reference AS target, outage.reference AS outage
            FROM report
            LEFT JOIN report AS target ON target.id = report.merged_into
            LEFT JOIN outage ON outage.id = report.outage_id
            WHERE report.reference = ?
            """
        return try database.read { db in
            guard let row = try Row.fetchOne(db, sql: sql, arguments: [reference.description])
            else { return nil }
            let id: Int64 = row["id"]
            let tags = "SELECT tag FROM report_tag WHERE report_id = ? ORDER BY tag"
            return ReportTriage(
                row,
                tags: try String.fetchAll(db, sql: tags, arguments: [id])
                    .compactMap(ReportTag.init))
        }
    }
}

extension ReportTriage {
    fileprivate init(_ row: Row, tags: [ReportTag]) {
        let time = { (name: String) in
            (row[name] as Int64?).map { Date(milliseconds: $0) }
        }
        self.init(
            version: row["version"], assigneeID: row["assignee_id"], tags: tags,
            snoozedUntil: time("snoozed_until"), turn: Turn(rawValue: row["awaits"]) ?? .team,
            answeredAt: time("answered_at"), solvedAt: time("solved_at"),
            closedAt: time("closed_at"),
            mergedInto: (row["target"] as String?).map(ReportReference.init(stored:)),
            outage: row["outage"], hasRecording: row["has_recording"])
    }
}
