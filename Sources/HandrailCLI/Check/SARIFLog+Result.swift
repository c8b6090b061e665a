import Foundation
import Library

extension SARIFLog {
    /// A finding.
    struct Result: Encodable {
        let ruleId: String
        let ruleIndex: Int
        let level: String
        let message: Message
        let locations: [Location]

        init(_ finding: Finding, in path: String) {
            ruleId = finding.rule.rawValue
            ruleIndex = Rule.allCases.firstIndex(of: finding.rule) ?? 0
            level = finding.severity.rawValue
            message = Message(text: "\(finding.message) – \(finding.advice)")
            locations = [Location(finding, in: path)]
        }
    }

    /// A place in a file.
    struct Location: Encodable {
        let physicalLocation: Physical

        init(_ finding: Finding, in path: String) {
            physicalLocation = Physical(
                artifactLocation: ["uri": Location.reference(to: path)],
                region: Region(startLine: finding.line, startColumn: finding.column))
        }

        /// A reference relative to the folder that code scanning knows (RFC 3986, section 4.2);
        /// a file elsewhere by its whole address.
        private static func reference(to path: String) -> String {
            if path.hasPrefix("/") { return URL(fileURLWithPath: path).absoluteString }
            let allowed = CharacterSet.alphanumerics.union(CharacterSet(charactersIn: "-._~/"))
            return path.addingPercentEncoding(withAllowedCharacters: allowed) ?? path
        }
    }

    /// The file and the place in it.
    struct Physical: Encodable {
        let artifactLocation: [String: String]
        let region: Region
    }

    /// Line and column, from 1.
    struct Region: Encodable {
        let startLine: Int
        let startColumn: Int
    }
}
