import Transfer

/// Posts to webhooks. One thread uses it.
struct HTTPTransport: ~Copyable {
    private let transfer: HTTPTransfer
    /// Whether addresses of private networks may be told.
    private let allowsPrivate: Bool

    /// Nil when there is no memory.
    init?(allowsPrivate: Bool) {
        guard let transfer = HTTPTransfer() else { return nil }
        self.transfer = transfer
        self.allowsPrivate = allowsPrivate
    }

    /// Posts JSON. Nobody reads the answer.
    func post(_ body: [UInt8], to url: String, _ header: [(String, String)]) -> SendOutcome {
        let answer = transfer.send(
            HTTPRequest(
                url, posting: body, header: [("Content-Type", "application/json")] + header,
                allowsPrivate: allowsPrivate, seconds: 15, connectSeconds: 5))
        if answer.isPrivate, answer.status == 0 {
            return .refused("the name leads into a private network")
        }
        return HTTPTransport.outcome(of: answer)
    }

    private static func outcome(of answer: TransferAnswer) -> SendOutcome {
        switch answer.status {
        case 0: .later(answer.words)
        case 200...299: .delivered
        case 410: .refused("the receiver answers 410: it is gone")
        default: .later("the receiver answers \(answer.status)")
        }
    }
}
