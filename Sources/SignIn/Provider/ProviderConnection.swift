import FoundationEssentials
import Transfer

/// Asks the provider. Its answers are bounded in time and size.
struct ProviderConnection {
    /// The longest answer in bytes.
    static let mostBytes = 256 * 1_024

    /// How long an answer may take.
    let seconds: Int

    init(seconds: Int = 10) {
        self.seconds = seconds
    }

    /// A document of the provider, which is there.
    func get(_ url: String) throws(SignInFailure) -> [UInt8] {
        let answer = try send(url, posting: nil, [])
        guard answer.status == 200 else {
            throw .unreachable("it answers \(answer.status)")
        }
        return answer.body
    }

    /// Posts a form; answers status and body.
    func post(
        _ fields: [(String, String)], to url: String, authorization: String?
    ) throws(SignInFailure) -> (status: Int, body: [UInt8]) {
        let header = [("Content-Type", "application/x-www-form-urlencoded")]
        let answer = try send(
            url, posting: Array(QueryText.of(fields).utf8),
            header + (authorization.map { [("Authorization", $0)] } ?? []))
        return (answer.status, answer.body)
    }

    private func send(
        _ url: String, posting body: [UInt8]?, _ header: [(String, String)]
    ) throws(SignInFailure) -> TransferAnswer {
        guard let transfer = HTTPTransfer() else { throw .unreachable("there is no memory") }
        let answer = transfer.send(
            HTTPRequest(
                url, posting: body, header: header + [("Accept", "application/json")],
                allowsPrivate: true, mostBytes: ProviderConnection.mostBytes, seconds: seconds,
                connectSeconds: min(5, seconds)))
        guard answer.isDone else { throw .unreachable(answer.words) }
        return answer
    }
}

/// Fields as a query or a form has them.
enum QueryText {
    static func of(_ fields: [(String, String)]) -> String {
        fields.map { "\(encoded($0))=\(encoded($1))" }.joined(separator: "&")
    }

    /// Everything but letters, digits and `-._~` as percent sequences (RFC 3986, section 2.3).
    static func encoded(_ text: String) -> String {
        var result: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case 48...57, 65...90, 97...122, 45, 46, 95, 126: result.append(byte)
            default:
                result.append(UInt8(ascii: "%"))
                result.append(digits[Int(byte >> 4)])
                result.append(digits[Int(byte & 15)])
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static let digits = Array("0123456789ABCDEF".utf8)
}
