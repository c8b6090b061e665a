import Foundation
import Handrail

/// Records made for one test keep no files.
extension RecordStore {
    func hold(_ file: NewFile, at now: Date) throws -> StoredFile { throw Problem(.full, "full") }
    func heldFiles(_ ids: [FileID], at now: Date) throws -> [StoredFile] { [] }
    func heldFile(_ id: FileID, at now: Date) throws -> (StoredFile, path: String)? { nil }
    func attachments(of token: ReportToken) throws -> [StoredFile] { [] }
    func attachment(_ id: FileID, of token: ReportToken) throws -> (StoredFile, path: String)? {
        nil
    }
    func sweepAttachments(at now: Date) throws -> Int { 0 }
}
