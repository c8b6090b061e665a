import Foundation
import HTTPServer
import Handrail
import Site
import TestSupport
import Testing

/// A visitor who sends files: over a socket, as they come in pieces there.
final class UploadVisit {
    let visit: Visit
    private let server: Server

    init(records: (any RecordStore)? = nil, limits: SiteLimits = SiteLimits(clients: false)) throws
    {
        visit = try Visit(records: records, limits: limits)
        var configuration = ServerConfiguration(threads: 1, workers: 2)
        configuration.uploadFolder = FileManager.default.temporaryDirectory.path
        server = try Server(configuration, router: visit.router, pages: PreparedPages([:]))
    }

    deinit { server.stop(deadline: 1) }

    /// Sends the report form with these files and fields beside its token.
    func send(
        _ files: [(String, [UInt8])], _ fields: [(String, String)] = [("summary", "502")],
        to path: String = "/report", token: String? = nil
    ) throws -> Reply {
        var form = UploadedForm([("form_token", try token ?? visit.token())] + fields)
        for (name, bytes) in files { form.attach(name, bytes) }
        return try ask(form.request(path))
    }

    func get(_ path: String, _ fields: String = "") throws -> Reply {
        try ask(Array("GET \(path) HTTP/1.1\r\nHost: a\r\n\(fields)\r\n".utf8))
    }

    /// The page that an answer leads to.
    func follow(_ reply: Reply) throws -> Reply { try get(try #require(reply["Location"])) }

    /// The first file of the report that an answer leads to.
    func file(of reply: Reply, _ fields: String = "") throws -> Reply {
        let path = try #require(try follow(reply).files.first)
        return try get(path, fields)
    }

    private func ask(_ bytes: [UInt8]) throws -> Reply {
        let client = RawClient(port: server.port)
        client.send(bytes)
        return try #require(client.readResponse(patience: 30_000))
    }
}

extension Reply {
    /// The addresses of the files that a page links to.
    var files: [String] {
        body.between("<a href=\"", "\"").filter { $0.contains("/attachments/") }
    }

    /// What the hidden fields of that name hold.
    func values(of name: String) -> [String] {
        body.between(" name=\"\(name)\" value=\"", "\"")
    }

    /// The words of a page without its markup.
    var words: String { Answer.words(body) }
}
