import FoundationEssentials
import GRDB
public import Handrail

extension SQLiteRecords {
    public func inbox(
        _ filter: InboxFilter, _ order: InboxOrder, after place: InboxPlace?, limit: Int
    ) throws -> [InboxRow] {
        try database.read { db in
            let query = InboxQuery(
                filter, order, after: place, limit: limit,
                tagged: try count(of: filter.tag, db))
            let statement = try db.cachedStatement(sql: query.sql)
            return try Row.fetchAll(statement, arguments: query.arguments).map { row in
                let tags = try db.cachedStatement(
                    sql: "SELECT tag FROM report_tag WHERE report_id = ? ORDER BY tag")
                let texts = try String.fetchAll(tags, arguments: [row["id"] as Int64])
                return try InboxRow(row, tags: texts.compactMap(ReportTag.init))
            }
        }
    }

    /// How many reports have a tag.
    private func count(of tag: ReportTag?, _ db: Database) throws -> Int {
        guard let tag else { return 0 }
        let sql = "SELECT count FROM tag_count WHERE tag = ?"
        return try Int.fetchOne(db, sql: sql, arguments: [tag.text]) ?? 0
    }

    public func excerpts(_ words: ReportWords, in references: [ReportReference]) throws
        -> [ReportReference: [ExcerptPiece]]
    {
        let expression = ReportSearch.expression(words)
        return try database.read { db in
            let statement = try db.cachedStatement(sql: ReportSearch.excerpt)
            var excerpts: [ReportReference: [ExcerptPiece]] = [:]
            for reference in references {
                excerpts[reference] = try String.fetchOne(
                    statement, arguments: [expression, reference.description]
                ).map(ReportSearch.pieces)
            }
            return excerpts
        }
    }

    public func inboxCounts(of agent: Int64) throws -> InboxCounts {
        func count(
            _ db: Database, _ condition: String, by index: String = "report_at_work"
        ) throws -> Int {
            let sql = """
                SELECT count(*) FROM (
                    SELECT 1 FROM report INDEXED BY \(index)
                    WHERE status IN ('new', 'open', 'waiting') AND snoozed_until IS NULL
                        AND merged_into IS NULL AND \(condition)
                    LIMIT ?)
                """
            return try Int.fetchOne(db, sql: sql, arguments: [InboxCounts.most]) ?? 0
        }
        return try database.read { db in
            InboxCounts(
                atWork: try count(db, "1"), awaitingTeam: try count(db, "awaits = 'team'"),
                ofAgent: try count(
                    db, "assignee_id = \(agent)", by: "report_at_work_by_assignee"),
                ofNobody: try count(db, "assignee_id IS NULL"))
        }
    }
}

extension InboxRow {
    fileprivate init(_ row: Row, tags: [ReportTag]) throws {
        self.init(
            report: try FiledReport(row),
            turn: ReportTriage.Turn(rawValue: row["awaits"]) ?? .team, assignee: row["assignee"],
            tags: tags, hasRecording: row["has_recording"],
            snoozedUntil: (row["snoozed_until"] as Int64?).map { Date(milliseconds: $0) },
            place: InboxPlace(updated: row["updated_at"], id: row["id"]))
    }
}
