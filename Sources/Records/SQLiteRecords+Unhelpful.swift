import FoundationEssentials
import GRDB
public import Handrail

extension SQLiteRecords {
    public func unhelpfulArticles(
        in period: Period, limit: Int, words: Int
    ) throws -> [ArticleVotes] {
        let sql = """
            SELECT article, sum(is_helpful), count(*) - sum(is_helpful) AS unhelpful
            FROM vote INDEXED BY vote_by_time
            WHERE created_at >= ? AND created_at < ?
            GROUP BY article
            HAVING unhelpful > 0
            ORDER BY unhelpful DESC, article
            LIMIT ?
            """
        let first = period.first.start.milliseconds
        let end = period.last.advanced(by: 1).start.milliseconds
        return try database.read { db in
            try Row.fetchAll(db, sql: sql, arguments: [first, end, limit]).map { row in
                ArticleVotes(
                    article: row[0], helpful: row[1], unhelpful: row[2],
                    words: try self.words(on: row[0], from: first, to: end, words, db))
            }
        }
    }

    private func words(
        on article: String, from first: Int64, to end: Int64, _ limit: Int, _ db: Database
    ) throws -> [String] {
        let sql = """
            SELECT comment FROM vote
            WHERE article = ? AND created_at >= ? AND created_at < ?
                AND comment <> '' AND is_helpful = 0
            ORDER BY created_at DESC, voter
            LIMIT ?
            """
        let statement = try db.cachedStatement(sql: sql)
        return try String.fetchAll(statement, arguments: [article, first, end, limit])
    }
}
