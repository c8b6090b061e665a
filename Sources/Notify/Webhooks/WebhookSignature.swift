import Crypto
import FoundationEssentials

/// What proves that a request comes from this site and is not an old one: the time and
/// the HMAC-SHA256 of “time.body”.
enum WebhookSignature {
    static let field = "Handrail-Signature"

    /// `t=1790000000,v1=5257a8…`
    static func value(_ body: [UInt8], key: String, at now: Date) -> String {
        let time = String(Int(now.timeIntervalSince1970))
        let code = HMAC<SHA256>.authenticationCode(
            for: Array("\(time).".utf8) + body, using: SymmetricKey(data: Array(key.utf8)))
        let digits = code.map { byte in
            let text = String(byte, radix: 16)
            return text.utf8.count == 1 ? "0" + text : text
        }
        return "t=\(time),v1=\(digits.joined())"
    }
}
