import Foundation
import Handrail

/// The recordings of Tests/Recordings and the secrets that are planted in them.
struct RecordedSecrets {
    static let files = ["chrome-http2.har", "chrome-http1.har", "firefox.har", "safari.har"]

    /// A line of secrets.txt.
    struct Secret {
        let text: String
        let kind: String
        let place: String

        /// The spellings in which it could remain.
        let spellings: [[UInt8]]
    }

    let bytes: [UInt8]
    let secrets: [Secret]

    init(_ file: String) throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Recordings")
        bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent(file)))
        let list = try String(
            contentsOf: folder.appendingPathComponent("secrets.txt"), encoding: .utf8)
        let secrets: [Secret] = list.split(separator: "\n").compactMap { line in
            let parts = line.components(separatedBy: "\t")
            guard parts.count == 4, parts[2] == file else { return nil }
            return Secret(
                text: parts[0], kind: parts[1], place: parts[3],
                spellings: RecordedSecrets.spellings(of: parts[0]))
        }
        let all = secrets.enumerated().flatMap { place, secret in
            secret.spellings.map { (spelling: $0, secret: place) }
        }
        byHead = Dictionary(grouping: all) { RecordedSecrets.head($0.spelling, 0) }
        self.secrets = secrets
    }

    /// Those of the secrets that a text holds in any spelling.
    func left(in output: [UInt8]) -> [String] {
        var found: Set<Int> = []
        guard output.count > 4 else { return [] }
        for at in 0..<(output.count - 4) {
            guard let candidates = byHead[RecordedSecrets.head(output, at)] else { continue }
            for candidate in candidates where output[at...].starts(with: candidate.spelling) {
                found.insert(candidate.secret)
            }
        }
        return found.sorted().map {
            "\(secrets[$0].kind) (\(secrets[$0].place)): \(secrets[$0].text)"
        }
    }

    /// By their first four bytes.
    private let byHead: [UInt32: [(spelling: [UInt8], secret: Int)]]

    private static func head(_ bytes: [UInt8], _ at: Int) -> UInt32 {
        UInt32(bytes[at]) << 24 | UInt32(bytes[at + 1]) << 16 | UInt32(bytes[at + 2]) << 8
            | UInt32(bytes[at + 3])
    }

    private static func spellings(of text: String) -> [[UInt8]] {
        let hex = text.utf8.map { String($0, radix: 16) }
        let percent = text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? text
        let all = [
            text, percent, hex.map { "%\($0)" }.joined(), hex.map { "\\u00\($0)" }.joined(),
            Data(text.utf8).base64EncodedString(),
        ]
        return all.map { Array($0.utf8) }
    }
}
