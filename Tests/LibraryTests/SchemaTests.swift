import Foundation
import Testing

@testable import Library

/// The JSON Schemas of `docs/schema/`, by which editors check front matter while it is written.
struct SchemaTests {
    private struct Schema: Decodable {
        let schema: String
        let additionalProperties: Bool
        let required: [String]
        let properties: [String: Property]

        private enum CodingKeys: String, CodingKey {
            case schema = "$schema"
            case additionalProperties, required, properties
        }
    }

    private struct Property: Decodable {
        let description: String
        let maxLength: Int?
    }

    private func schema(_ name: String) throws -> Schema {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../docs/schema/\(name).json")
        return try JSONDecoder().decode(Schema.self, from: Data(contentsOf: file))
    }

    @Test(arguments: [
        ("article", ArticleReader.keys), ("code", CodeReader.keys), ("topic", TopicReader.keys),
        ("notice", NoticeReader.keys), ("site", SettingsReader.keys),
    ])
    func `a schema has the keys that are read, each described`(
        name: String, keys: Set<String>
    ) throws {
        let schema = try schema(name)
        #expect(schema.schema == "https://json-schema.org/draft/2020-12/schema")
        #expect(Set(schema.properties.keys) == keys)
        #expect(!schema.additionalProperties)
        #expect(schema.properties.values.allSatisfy { !$0.description.isEmpty })
    }

    @Test(arguments: [
        ("article", "fix/a.md"), ("code", "codes/a.md"), ("topic", "faq/a.md"),
        ("notice", "notices/a.md"),
    ])
    func `a schema requires what is reported when it is missing`(
        name: String, path: String
    ) throws {
        let folder = try Folder(["site.yaml": Sheet.site, path: "---\ntags:\n---\n"])
        #expect(try Set(schema(name).required) == missing(in: path, of: folder))
    }

    @Test func `the schema of the settings requires what is reported when it is missing`() throws {
        let folder = try Folder(["site.yaml": "description: Help\n"])
        #expect(try Set(schema("site").required) == missing(in: "site.yaml", of: folder))
    }

    @Test(arguments: [
        ("article", "fix/a.md", "title"), ("article", "fix/a.md", "summary"),
        ("code", "codes/a.md", "break"), ("topic", "faq/a.md", "summary"),
        ("notice", "notices/a.md", "title"), ("site", "site.yaml", "name"),
    ])
    func `a schema has the limits that are checked`(name: String, path: String, key: String) throws
    {
        let most = try #require(try schema(name).properties[key]?.maxLength)
        func findings(_ count: Int) throws -> Bool {
            let line = "\(key): \(String(repeating: "x", count: count))\n"
            let others = ["code", "name", "family", "meaning", "relation", "retry", "fixedBy"]
                .filter { name == "code" && $0 != key }.map { "\($0): a\n" }.joined()
            let rest = name == "code" ? others + "side: you\nretryable: true\ncauses: [a]\n" : ""
            let text = name == "site" ? line : "---\n\(line)\(rest)---\n"
            return try Folder([path: text]).library().findings.contains {
                [.valueTooLong, .titleTooLong].contains($0.rule)
            }
        }
        #expect(!(try findings(most)))
        #expect(try findings(most + 1))
    }

    /// The keys that a file is said to miss.
    private func missing(in path: String, of folder: Folder) throws -> Set<String> {
        let found = try folder.findings(.missingKey).filter { $0.file == path }
        return Set(
            found.compactMap { $0.message.split(separator: "“").last?.split(separator: "”").first }
                .map(String.init))
    }
}
