import FoundationEssentials
import GRDB
import Handrail

/// The SQL of a page of the inbox. Each filter is a condition of its own, so that an
/// index can carry it; what people chose goes in as arguments only.
struct InboxQuery {
    let sql: String
    let arguments: StatementArguments

    /// `tagged` is how many reports have the filter's tag.
    init(
        _ filter: InboxFilter, _ order: InboxOrder, after place: InboxPlace?, limit: Int,
        tagged: Int
    ) {
        let way = TagWay(filter, tagged: tagged)
        var conditions = ["report.merged_into IS NULL", InboxQuery.condition(filter.status)]
        var values: [(any DatabaseValueConvertible)?] = []
        func add(_ condition: String, _ value: (any DatabaseValueConvertible)?) {
            guard let value else { return }
            conditions.append(condition)
            values.append(value)
        }
        if case .one(let status) = filter.status { values.append(status.rawValue) }
        add("report.code = ?", filter.code)
        add("report.article = ?", filter.article)
        add("report.awaits = ?", filter.turn?.rawValue)
        add("report.created_at >= ?", filter.since.map(InboxQuery.start))
        // No report changes before it comes: this bounds the search where the index goes by changes.
        add("report.updated_at >= ?", filter.since.map(InboxQuery.start))
        add(way.condition, filter.tag?.text)
        switch filter.assignee {
        case .nobody: conditions.append("report.assignee_id IS NULL")
        case .agent(let id): add("report.assignee_id = ?", id)
        case nil: break
        }
        if filter.hasRecording { conditions.append("report.has_recording = 1") }
        let (sign, direction) = order == .latest ? ("<", "DESC") : (">", "ASC")
        let source: String
        let sorting: String
        if let words = filter.words {
            // In the order they came: the index of words has its rows in it, so that a word
            // that many reports have is not looked up in all of them.
            source = "report_search CROSS JOIN report ON report.id = report_search.rowid"
            sorting = "report_search.rowid \(direction)"
            add("report_search MATCH ?", ReportSearch.expression(words, code: filter.code))
            add("report_search.rowid \(sign) ?", place?.id)
            conditions += InboxQuery.narrowing(filter)
        } else {
            source = InboxQuery.source(for: filter, way)
            sorting = "report.updated_at \(direction), report.id \(direction)"
            if let place {
                conditions.append("(report.updated_at, report.id) \(sign) (?, ?)")
                values += [place.updated, place.id]
            }
        }
        sql = """
            SELECT report.*, agent.name AS assignee FROM \(source)
            LEFT JOIN agent ON agent.id = report.assignee_id
            WHERE \(conditions.joined(separator: " AND "))
            ORDER BY \(sorting)
            LIMIT ?
            """
        arguments = StatementArguments(values + [limit])
    }

    /// What leaves few reports is asked before a report's row is read.
    private static func narrowing(_ filter: InboxFilter) -> [String] {
        var conditions: [String] = []
        if case .agent(let id) = filter.assignee {
            conditions.append(
                "+report_search.rowid IN (SELECT id FROM report WHERE assignee_id = \(id))")
        }
        if filter.status == .snoozed {
            conditions.append(
                "+report_search.rowid IN (SELECT id FROM report WHERE snoozed_until IS NOT NULL)")
        }
        return conditions
    }

    /// The index that leaves the fewest reports in their order: left alone, SQLite takes the
    /// statuses one by one and sorts all that it finds.
    private static func source(for filter: InboxFilter, _ way: TagWay) -> String {
        if way == .join {
            return "report_tag CROSS JOIN report ON report.id = report_tag.report_id"
        }
        guard filter.status == .atWork else { return "report" }
        if case .agent = filter.assignee { return "report INDEXED BY report_at_work_by_assignee" }
        if filter.article != nil { return "report INDEXED BY report_at_work_by_article" }
        return filter.code == nil
            ? "report INDEXED BY report_at_work" : "report INDEXED BY report_at_work_by_code"
    }

    private static func condition(_ status: InboxFilter.StatusChoice) -> String {
        switch status {
        case .atWork:
            "report.status IN ('new', 'open', 'waiting') AND report.snoozed_until IS NULL"
        case .snoozed: "report.snoozed_until IS NOT NULL"
        case .one: "report.status = ?"
        case .all: "1"
        }
    }

    /// When a day begins in UTC, in milliseconds since 1970.
    private static func start(of day: Day) -> Int64 {
        let text = "\(day.description)T00:00:00Z"
        return (try? Date(text, strategy: .iso8601))?.milliseconds ?? 0
    }
}
