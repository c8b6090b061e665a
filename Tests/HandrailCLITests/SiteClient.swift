import Foundation
import TestSupport
import Testing

/// Asks a server on this machine, each time by a connection of its own.
struct SiteClient: Sendable {
    let port: UInt16

    func get(_ target: String) -> Reply? { ask("GET \(target) HTTP/1.1\r\nHost: a\r\n\r\n") }

    func post(_ target: String, _ fields: [(String, String)]) -> Reply? {
        let body = fields.map { "\($0)=\(SiteClient.encoded($1))" }.joined(separator: "&")
        return ask(
            "POST \(target) HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)"
        )
    }

    func ask(_ text: String) -> Reply? {
        let client = RawClient(port: port)
        client.send(text)
        return client.readResponse(patience: 30_000)
    }

    /// A fresh token of the report form.
    func formToken() throws -> String { try #require(openForm()) }

    /// The same; nil when the server does not answer.
    func openForm() -> String? {
        let page = get("/report")?.body
        return page?.firstMatch(of: /name="form_token" value="([^"]+)"/).map { String($0.1) }
    }

    private static func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }
}
