package import HTTPServer
package import Handrail

/// A stored file as an answer: to be saved, never to be run here.
package enum FileDownload {
    /// The bytes of a file that lies at a path. Throws `.notFound` when it does not.
    package static func response(_ file: StoredFile, at path: String) throws -> Response {
        guard let body = FileBody(path: path) else { throw Refusal.notFound }
        var response = Response(file: body)
        for (name, value) in guarded { response.headers[name] = value }
        response.headers["Content-Type"] = file.kind.mediaType
        response.headers["Content-Disposition"] = ContentDisposition.attachment(file.name)
        response.headers["Accept-Ranges"] = "bytes"
        response.headers["ETag"] = "\"\(file.id.text)\""
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
