public import FoundationEssentials
import GRDB
public import Handrail

extension SQLiteRecords {
    public func revise(
        _ reference: ReportReference, _ changes: [ReportChange],
        ifVersion isExpected: @escaping @Sendable (Int64) -> Bool, by actor: Actor, at now: Date
    ) throws -> Revision {
        let sql = "SELECT version FROM report WHERE reference = ?"
        return try storing { db in
            let version = try Int64.fetchOne(db, sql: sql, arguments: [reference.description])
            guard let version else { return .missing }
            guard isExpected(version) else { return .stale }
            for change in changes {
                _ = try self.change(reference, change, by: actor, at: now, in: db)
            }
            return .done
        }
    }
}
