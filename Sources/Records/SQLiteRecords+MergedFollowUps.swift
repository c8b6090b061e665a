import GRDB
import Handrail

extension SQLiteRecords {
    /// Stores what the team says about a main report with those that were merged into it too:
    /// their visitors read it as said to them.
    func deliver(
        _ followUp: FollowUp, _ status: ReportStatus?, ofMain main: Int64, _ db: Database
    ) throws {
        let insert = """
            INSERT INTO message (report_id, author, kind, text, status, key, created_at)
            SELECT id, ?2, ?3, ?4, ?5, ?6 || '-' || id, ?7 FROM report
            WHERE merged_into = ?1 AND erased_at IS NULL
            """
        let time = followUp.createdAt.milliseconds
        try db.execute(
            sql: insert,
            arguments: [
                main, followUp.author.rawValue, followUp.kind.rawValue, followUp.text,
                status?.rawValue, followUp.key, time,
            ])
        try db.execute(
            sql:
                "UPDATE report SET updated_at = ? WHERE merged_into = ? AND erased_at IS NULL",
            arguments: [time, main])
        guard followUp.author == .team, followUp.kind == .message else { return }
        let queue = """
            INSERT INTO outbox_event (kind, subject, report_id, message_id, figures, at)
            SELECT ?1, report.reference, report.id, message.id, '{}', ?2
            FROM report JOIN message ON message.key = ?3 || '-' || report.id
            WHERE report.merged_into = ?4
            """
        try db.execute(
            sql: queue,
            arguments: [NotificationKind.reportAnswered.rawValue, time, followUp.key, main])
    }

    /// Stores what is said about a merged report. Its own status is its visitor's alone, the
    /// team moves the main one. Answers where the visitor sees it go.
    func insert(
        _ followUp: FollowUp, aboutMerged id: Int64, _ filed: FiledReport, into main: Int64,
        _ db: Database
    ) throws -> ReportStatus? {
        let time = followUp.createdAt.milliseconds
        let isVisitors = followUp.author == .visitor
        let next = isVisitors ? followUp.status(after: filed.shownStatus) : nil
        let message = try insert(followUp, next, about: id, db)
        try enqueue(followUp, stored: message, about: filed.reference, id, db)
        let own: ReportStatus = isVisitors && followUp.kind == .solved ? .solved : .closed
        try db.execute(
            sql: "UPDATE report SET status = ?, updated_at = ? WHERE id = ?",
            arguments: [own.rawValue, time, id])
        if isVisitors { try bringBack(main, followUp, db) }
        return next
    }

    /// The main report is the team's turn again, but where somebody says only that it works.
    private func bringBack(_ main: Int64, _ followUp: FollowUp, _ db: Database) throws {
        guard followUp.kind != .solved else {
            return try touch(main, at: followUp.createdAt, db)
        }
        let status = try String.fetchOne(
            db, sql: "SELECT status FROM report WHERE id = ?", arguments: [main])
        let next = status.flatMap(ReportStatus.init).flatMap(followUp.status(after:))
        let sql = """
            UPDATE report SET status = coalesce(?1, status), updated_at = ?2,
                version = version + 1, snoozed_until = NULL,
                awaits = iif(status IN ('solved', 'closed'), awaits, 'team')
            WHERE id = ?3
            """
        try db.execute(
            sql: sql, arguments: [next?.rawValue, followUp.createdAt.milliseconds, main])
    }
}
