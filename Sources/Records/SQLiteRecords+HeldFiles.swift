public import FoundationEssentials
public import Handrail

extension SQLiteRecords {
    public func heldFile(_ id: FileID, at now: Date) throws -> (StoredFile, path: String)? {
        try heldFiles([id], at: now).first.map { ($0, files.path(of: $0.digest)) }
    }
}
