import Glibc
import TestSupport

/// A client that sends anything and takes only HTTP for an answer.
final class FuzzClient {
    private let port: UInt16
    private var client: RawClient
    /// Answers that came.
    private(set) var answers = 0

    init(port: UInt16) {
        self.port = port
        client = RawClient(port: port)
    }

    /// Sends a request. The connection is kept where one answer comes at once;
    /// otherwise the server is told that this was all. Says what is wrong
    /// with what comes back; nil for nothing.
    func send(_ request: [UInt8]) -> String? {
        client.send(request)
        let first = client.readResponse(patience: 3)
        if let first {
            answers += 1
            let goesOn = first.status >= 200 && first["Connection"] != "close"
            if goesOn, client.isBetweenResponses { return FuzzClient.flaw(of: first) }
        }
        defer { client = RawClient(port: port) }
        client.finish()
        return first.flatMap(FuzzClient.flaw) ?? flawOfRest(after: first)
    }

    private func flawOfRest(after first: Reply?) -> String? {
        var last = first
        while let reply = client.readResponse() {
            answers += 1
            if let flaw = FuzzClient.flaw(of: reply) { return flaw }
            last = reply
        }
        guard let rest = client.readToEnd() else { return "The connection stays open." }
        // libmicrohttpd 0.9.75 sends the head twice when it refuses a length.
        guard !rest.isEmpty, last?.body.hasPrefix("HTTP/1.1 4") != true else { return nil }
        return "The answer is cut: " + rest.prefix(200)
    }

    /// What is wrong with an answer's head; nil for nothing.
    private static func flaw(of reply: Reply) -> String? {
        let lines = reply.head.split(separator: "\r\n", omittingEmptySubsequences: false)
        guard lines[0].wholeMatch(of: /HTTP\/1\.[01] [1-5][0-9][0-9] [ -~]*/) != nil else {
            return "No status line: \(lines[0])"
        }
        for line in lines.dropFirst() where line.wholeMatch(of: /[!-9;-~]+: [\t -~]*/) == nil {
            return "No field: \(line)"
        }
        return nil
    }
}
