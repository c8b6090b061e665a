import FoundationEssentials
import GRDB
import Handrail

extension StoredFile {
    /// A row of `attachment` or `held_file`, as the domain knows it.
    init(_ row: Row, id: FileID, message: Int64? = nil) throws {
        guard let kind = AttachmentKind(rawValue: row["kind"]) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "no kind of file")
        }
        self.init(
            id: id, name: row["name"], kind: kind, size: row["size"],
            digest: [UInt8](row["sha256"] as Data),
            summary: try JSONDecoder().decode(
                AttachmentSummary.self, from: Data((row["summary"] as String).utf8)),
            message: message)
    }

    /// A row of `attachment`.
    init(_ row: Row) throws {
        guard let id = FileID(row["public_id"]) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "no id of a file")
        }
        try self.init(row, id: id, message: row["message_id"])
    }
}

extension AttachmentSummary {
    /// As the column `summary` keeps it.
    var json: String {
        get throws { String(decoding: try JSONEncoder().encode(self), as: UTF8.self) }
    }
}
