import Foundation

/// A provider of OpenID Connect on this machine, `Tests/SignInTests/provider.py`.
public final class ProviderProgram: Sendable {
    private let program: TestProgram

    public init(_ arguments: [String] = []) throws {
        program = try TestProgram("../SignInTests/provider.py", arguments)
    }

    /// What it calls itself.
    public var issuer: String { "http://127.0.0.1:\(program.port)" }

    /// Ends it now.
    public func end() { program.end() }

    /// Changes what it does from now on; waits until it knows.
    public func tell(_ change: String) throws {
        let count = program.received(0).filter { $0["told"] != nil }.count
        try program.tell(change)
        let end = Date(timeIntervalSinceNow: 20)
        while program.received(0).filter({ $0["told"] != nil }).count == count, Date() < end {
            usleep(5_000)
        }
    }

    /// How often somebody came to a path.
    public func visits(to path: String) -> Int {
        program.received(0).filter { $0["path"] as? String == path }.count
    }

    /// What a browser does that is led to `address`: its owner says who they are, or stops.
    /// Answers where it is led back to.
    public func answer(_ address: String, as subject: String?) -> String {
        let items = URLComponents(string: address)?.queryItems ?? []
        let request = Dictionary(items.map { ($0.name, $0.value ?? "") }) { $1 }
        let text = (try? JSONSerialization.data(withJSONObject: request)) ?? Data()
        let decision = subject.map { "subject=\($0)" } ?? "error=access_denied"
        let encoded = String(decoding: text, as: UTF8.self)
            .addingPercentEncoding(withAllowedCharacters: .alphanumerics)
        let client = RawClient(port: UInt16(program.port))
        client.send(
            "GET /decide?request=\(encoded ?? "")&\(decision) HTTP/1.1\r\nHost: a\r\n\r\n")
        return client.readResponse()?["Location"] ?? ""
    }

    /// The fields of an address's query.
    public static func query(_ address: String) -> [(String, String)] {
        URLComponents(string: address)?.queryItems?.map { ($0.name, $0.value ?? "") } ?? []
    }
}
