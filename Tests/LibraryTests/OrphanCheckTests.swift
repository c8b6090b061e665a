import Library
import Testing

/// Articles that nothing leads to.
struct OrphanCheckTests {
    private func places(_ files: [String: String]) throws -> [String] {
        try Folder(["site.yaml": Sheet.site, "fix/a.md": Sheet.article()].merging(files) { $1 })
            .places(.orphan)
    }

    /// A start page that shows one article, `first`.
    private static let home = Sheet.site + "\nhome: {articles: [first]}\n"

    @Test func `an article that nothing leads to is a warning at its title`() throws {
        let folder = try Folder([
            "site.yaml": Self.home, "fix/first.md": Sheet.article(), "fix/a.md": Sheet.article(),
        ])
        let found = try folder.findings(.orphan)
        #expect(found.map { "\($0.file):\($0.line)" } == ["fix/a.md:2"])
        #expect(found.map(\.severity) == [.warning])
    }

    @Test(arguments: [
        ("another article’s text", "fix/first.md", Sheet.article(body: "[Fix](a.md)\n")),
        ("another article’s “related”", "fix/first.md", Sheet.article(extra: "related: [a]\n")),
        ("a code", "codes/502.md", Sheet.code(extra: "article: a\n")),
        ("an answer", "faq/causes.md", Sheet.topic + "\n\n[Fix](/articles/a#top)\n"),
        ("its own codes", "fix/a.md", Sheet.article(extra: "codes: [502]\n")),
    ])
    func `one link is enough`(from: String, file: String, text: String) throws {
        let files = [
            "site.yaml": Self.home, "fix/first.md": Sheet.article(), "codes/502.md": Sheet.code(),
        ]
        #expect(try places(files.merging([file: text]) { $1 }) == [], "from \(from)")
    }

    @Test func `an article does not lead to itself`() throws {
        let text = Sheet.article(extra: "related: [a]\n", body: "[Above](/articles/a)\n")
        #expect(
            try places([
                "site.yaml": Self.home, "fix/first.md": Sheet.article(), "fix/a.md": text,
            ]) == ["fix/a.md:2"])
    }
}
