import HTTPServer
import Handrail
import Web

/// The files of a report, for those who have its private link.
struct AttachmentRoutes {
    let records: any RecordStore

    func add(to router: inout Router) {
        router.get("/reports/{token}/attachments/{id}", .slow, download)
    }

    /// `GET /reports/{token}/attachments/{id}`
    func download(_ request: Request) throws -> Response {
        let token = try request.parameter("token", ReportToken.init)
        let id = try request.parameter("id") { FileID($0) }
        guard let (file, path) = try records.attachment(id, of: token) else {
            throw Refusal.notFound
        }
        return try FileDownload.response(file, at: path)
    }
}
