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
        secrets = list.split(separator: "\n").compactMap { line in
            let parts = line.components(separatedBy: "\t")
            guard parts.count == 4, parts[2] == file else { return nil }
            return Secret(
                text: parts[0], kind: parts[1], place: parts[3],
                spellings: RecordedSecrets.spellings(of: parts[0]))
        }
    }

    /// Those of the secrets that a text holds in any spelling.
    func left(in output: [UInt8]) -> [String] {
        let text = ByteSearch(output)
        return secrets.filter { $0.spellings.contains(where: text.holds) }
            .map { "\($0.kind) (\($0.place)): \($0.text)" }
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

/// Looks many texts up in one: by their first four bytes.
struct ByteSearch {
    private let bytes: [UInt8]
    private var places: [UInt32: [Int]] = [:]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        guard bytes.count >= 4 else { return }
        for at in 0...(bytes.count - 4) {
            places[ByteSearch.key(bytes, at), default: []].append(at)
        }
    }

    func holds(_ text: [UInt8]) -> Bool {
        guard text.count >= 4 else { return false }
        return places[ByteSearch.key(text, 0), default: []].contains {
            bytes[$0...].starts(with: text)
        }
    }

    private static func key(_ bytes: [UInt8], _ at: Int) -> UInt32 {
        bytes[at..<(at + 4)].reduce(0) { $0 << 8 | UInt32($1) }
    }
}
