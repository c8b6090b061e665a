import HTTPServer
import Handrail
import Web

/// The files of a report, for those who have its private link.
struct AttachmentRoutes {
    let records: any RecordStore

    func add(to router: inout Router) {
        router.get("/reports/{token}/attachments/{id}", .slow, download)
    }

    /// `GET /reports/{token}/attachments/{id}`: to be saved, never to be run here.
    func download(_ request: Request) throws -> Response {
        let token = try request.parameter("token", ReportToken.init)
        let id = try request.parameter("id") { FileID($0) }
        guard let (file, path) = try records.attachment(id, of: token),
            let body = FileBody(path: path)
        else { throw Refusal.notFound }
        var response = Response(file: body)
        for (name, value) in AttachmentRoutes.guarded { response.headers[name] = value }
        response.headers["Content-Type"] = file.kind.mediaType
        response.headers["Content-Disposition"] = ContentDisposition.attachment(file.name)
        response.headers["Accept-Ranges"] = "bytes"
        response.headers["ETag"] = "\"\(id.text)\""
        return response
    }

    /// Whatever a browser makes of the bytes, it can do nothing with them here.
    private static let guarded = [
        ("X-Content-Type-Options", "nosniff"),
        ("Content-Security-Policy", "sandbox; default-src 'none'"),
        ("Cache-Control", "no-store"),
        ("Referrer-Policy", "no-referrer"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("X-Robots-Tag", "noindex"),
    ]
}
