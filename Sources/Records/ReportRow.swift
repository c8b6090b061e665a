import FoundationEssentials
import GRDB
import Handrail

extension Date {
    /// Since 1970.
    var milliseconds: Int64 { Int64((timeIntervalSince1970 * 1_000).rounded(.down)) }

    /// So many milliseconds after 1970 began.
    init(milliseconds: Int64) {
        self.init(timeIntervalSince1970: Double(milliseconds) / 1_000)
    }
}

extension FiledReport {
    /// A row of the table `report` as the domain knows it.
    init(_ row: Row) throws {
        var report = Report()
        report.code = row["code"]
        report.summary = row["summary"]
        report.description = row["description"]
        report.startedAt = row["started_at"]
        report.timeZone = row["time_zone"]
        report.frequency = (row["frequency"] as String?).flatMap(Frequency.init)
        report.tried = try FiledReport.steps(row["tried"])
        report.skipped = try FiledReport.steps(row["skipped"])
        report.article = row["article"]
        report.browser = row["browser"]
        report.system = row["system"]
        report.pageURL = row["page_url"]
        report.requestID = row["request_id"]
        report.email = row["email"]
        self.init(
            reference: ReportReference(stored: row["reference"]),
            status: ReportStatus(rawValue: row["status"]) ?? .new,
            createdAt: Date(milliseconds: row["created_at"]),
            updatedAt: Date(milliseconds: row["updated_at"]), report: report,
            idempotencyKey: row["idempotency_key"],
            erasedAt: (row["erased_at"] as Int64?).map { Date(milliseconds: $0) },
            mainStatus: (row["main_status"] as String?).flatMap(ReportStatus.init))
    }

    /// A report as it was just stored.
    init(_ filing: Filing, _ reference: ReportReference) {
        // The table keeps milliseconds.
        let time = Date(milliseconds: filing.createdAt.milliseconds)
        self.init(
            reference: reference, status: .new, createdAt: time, updatedAt: time,
            report: filing.report, idempotencyKey: filing.idempotencyKey, isNew: true)
    }

    private static func steps(_ json: String) throws -> [String] {
        if json == "[]" { return [] }
        return try JSONDecoder().decode([String].self, from: Data(json.utf8))
    }
}
