/// An article made of a file that was written for something else.
public struct ImportedArticle: Sendable {
    /// The file it was made of, relative to the folder that was read.
    public let source: String
    /// Its file, relative to the folder of articles.
    public var path: String { "\(category)/\(slug).md" }
    public let slug: String
    public let category: String
    public let title: String
    public let summary: String
    var tags: [String] = []
    var aliases: [String] = []
    var updated: String?
    var order: Int?
    var isDraft = false
    /// What stands below the front matter.
    var body: String

    /// The whole file.
    public var text: String {
        let lines: [String?] = [
            "---", "title: \(Self.quoted(title))", "summary: \(Self.quoted(summary))",
            list("tags", tags), list("aliases", aliases), updated.map { "updated: \($0)" },
            order.map { "order: \($0)" }, isDraft ? "draft: true" : nil, "---",
        ]
        return lines.compactMap(\.self).joined(separator: "\n") + "\n\n" + body + "\n"
    }

    private func list(_ key: String, _ values: [String]) -> String? {
        guard !values.isEmpty else { return nil }
        return "\(key): [\(values.map(Self.quoted).joined(separator: ", "))]"
    }

    /// As a YAML scalar that means exactly this.
    private static func quoted(_ text: String) -> String {
        let escaped = text.visible.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
            // What looks like an anchor of YAML is refused, even between quotes.
            .replacing(/([\s\[{,])&(?=[^\s&]|$)/) { "\($0.1)\\x26" }
        return "\"\(escaped)\""
    }
}

extension String {
    /// One line without what cannot be seen.
    var visible: String {
        let kept = unicodeScalars.map { scalar -> Unicode.Scalar in
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse: " "
            default: scalar == "\u{FEFF}" ? " " : scalar
            }
        }
        var text = ""
        text.unicodeScalars.append(contentsOf: kept)
        return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
