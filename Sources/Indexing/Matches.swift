import GRDB
import Handrail

/// The documents that match a query, ranked; counted before any is fetched.
struct Matches {
    let count: Int
    private let expression: String
    private let filter: Filter
    private let least: Double

    /// Which documents may be among them, and which weigh more.
    struct Filter {
        let kind: SearchKind?
        /// Documents that are shown already.
        let excluded: [Int64]
        /// Codes that were recognised: what covers one of them weighs more.
        let codes: [String]
        /// The query as it was typed: a title that begins with it weighs more.
        let text: String
    }

    /// Fewer matches of all words than this, and some words are enough.
    private static let fewest = 3
    /// Of the matches of some words, those under this share of the best score are left out.
    private static let share = 0.1

    init(_ match: MatchExpression, _ filter: Filter, in db: Database) throws {
        let strict = try Matches.extent(match.all, filter, least: 0, in: db)
        self.filter = filter
        guard strict.count < Matches.fewest else {
            expression = match.all
            least = 0
            count = strict.count
            return
        }
        expression = match.any
        least = Matches.share * (try Matches.extent(match.any, filter, least: 0, in: db).best)
        count = try Matches.extent(match.any, filter, least: least, in: db).count
    }

    /// Best first: a code weighs more than a title's word, that more than one in the text.
    func rows(limit: Int, offset: Int, in db: Database) throws -> [Row] {
        guard limit > 0 else { return [] }
        let sql = """
            \(filter.ranked)
            SELECT document.*, ranked.score
            FROM ranked
            JOIN document ON document.id = ranked.id
            WHERE ranked.score >= ?
            ORDER BY ranked.score DESC, document.id
            LIMIT ? OFFSET ?
            """
        let arguments = filter.arguments(for: expression) + [least, limit, offset]
        return try Row.fetchAll(db, sql: sql, arguments: arguments)
    }

    /// How many match with at least that score, and the best score among them.
    private static func extent(
        _ expression: String, _ filter: Filter, least: Double, in db: Database
    ) throws -> (count: Int, best: Double) {
        let sql = "\(filter.ranked) SELECT count(*), max(score) FROM ranked WHERE score >= ?"
        let arguments = filter.arguments(for: expression) + [least]
        let row = try Row.fetchOne(db, sql: sql, arguments: arguments)
        return (row?[0] ?? 0, row?[1] ?? 0)
    }
}

extension Matches.Filter {
    /// The matching documents with their scores: 1.6 times as much for what
    /// covers a recognised code, twice as much for a title that begins with the
    /// query. Materialized, since `bm25()` works in no other place.
    fileprivate var ranked: String {
        """
        WITH ranked AS MATERIALIZED (
            SELECT document.id,
                   -bm25(document_index, 8.0, 6.0, 3.0, 2.0, 3.0, 1.0)
                       * iif(\(covers), 1.6, 1.0)
                       * iif(document.title LIKE ? ESCAPE '\\', 2.0, 1.0) AS score
            FROM document_index
            JOIN document ON document.id = document_index.rowid
            WHERE document_index MATCH ?
              AND document.id NOT IN (\(marks(excluded.count)))
              AND (? IS NULL OR document.kind = ?)
        )
        """
    }

    fileprivate func arguments(for expression: String) -> StatementArguments {
        StatementArguments(codes.map { "% \($0) %" }) + [titlePattern, expression]
            + StatementArguments(excluded) + [kind?.rawValue, kind?.rawValue]
    }

    private var covers: String {
        let tests = codes.map { _ in "(' ' || document.codes || ' ') LIKE ?" }
        return tests.isEmpty ? "0" : tests.joined(separator: " OR ")
    }

    private var titlePattern: String {
        let special: Set<Character> = ["%", "_", "\\"]
        return text.map { special.contains($0) ? "\\\($0)" : "\($0)" }.joined() + "%"
    }

    private func marks(_ count: Int) -> String {
        Array(repeating: "?", count: count).joined(separator: ", ")
    }
}
