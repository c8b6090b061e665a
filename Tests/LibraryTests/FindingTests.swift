import Foundation
import Handrail
import Library
import Testing

/// Every kind of mistake is reported with its file, its line and what to do.
struct FindingTests {
    private func findings(_ files: [String: String]) throws -> [Finding] {
        try Folder(["site.yaml": Sheet.site].merging(files) { $1 }).library().findings
    }

    @Test(arguments: [
        ("no front matter", "Text.\n", 1, "no front matter"),
        ("front matter without an end", "---\ntitle: A\n", 1, "does not end"),
        ("no YAML", "---\ntitle: [\nsummary: x\n---\n", 4, "not YAML"),
        ("a colon in a value", "---\ntitle: a: b\nsummary: x\n---\n", 2, "not YAML"),
        ("a key twice", "---\ntitle: a\ntitle: b\n---\n", 3, "stands twice"),
        ("no list of keys", "---\n- a\n---\n", 2, "no list of keys"),
        ("no title", "---\nsummary: x\n---\n", 1, "“title” is missing"),
        ("an unknown key", "---\ntitle: a\nsummary: x\ntitel: b\n---\n", 4, "no key that is known"),
        (
            "a day that is none", "---\ntitle: a\nsummary: x\nupdated: 2026-02-30\n---\n", 4,
            "not a day"
        ),
        (
            "an order that is no number", "---\ntitle: a\nsummary: x\norder: first\n---\n", 4,
            "not a number"
        ),
        (
            "a draft that is neither", "---\ntitle: a\nsummary: x\ndraft: maybe\n---\n", 4,
            "neither true nor false"
        ),
        (
            "an unknown code", "---\ntitle: a\nsummary: x\ncodes: [999]\n---\n", 4,
            "no code of the catalogue"
        ),
        (
            "an unknown relative", "---\ntitle: a\nsummary: x\nrelated: [b]\n---\n", 4,
            "no article “b”"
        ),
        (
            "a link to nowhere", "---\ntitle: a\nsummary: x\n---\n\n[b](/articles/b)\n", 6,
            "no such page"
        ),
        (
            "an anchor that is missing", "---\ntitle: a\nsummary: x\n---\n[b](#there)\n", 5,
            "no such heading"
        ),
        (
            "a relative link", "---\ntitle: a\nsummary: x\n---\n[b](b.md)\n", 5,
            "no file “b.md”"
        ),
        ("raw HTML", "---\ntitle: a\nsummary: x\n---\n\n<script>x</script>\n", 6, "raw HTML"),
        ("a script link", "---\ntitle: a\nsummary: x\n---\n[b](javascript:x)\n", 5, "left out"),
        (
            "steps without headings", "---\ntitle: a\nsummary: x\n---\n## Steps\n\nReload.\n", 5,
            "no headings"
        ),
    ])
    func `a mistake is found where it stands`(
        _ what: String, text: String, line: Int, message: String
    ) throws {
        let found = try findings(["fix/a.md": text]).filter { $0.file == "fix/a.md" }
        #expect(
            found.contains {
                $0.line == line && $0.message.contains(message) && !$0.advice.isEmpty
            },
            "\(what): \(found)")
    }

    @Test func `a summary over 200 characters is too long`() throws {
        let text = "---\ntitle: a\nsummary: \(String(repeating: "x", count: 201))\n---\n"
        #expect(try findings(["fix/a.md": text]).first?.message == "“summary” has 201 characters")
    }

    @Test func `two files of one name are reported, the first is served`() throws {
        let found = try findings(["fix/a.md": Sheet.article(), "help/a.md": Sheet.article()])
        #expect(
            found.contains { $0.file == "help/a.md" && $0.message.contains("taken by fix/a.md") })
    }

    @Test func `a file name that cannot be an address is reported`() throws {
        let found = try findings(["fix/Fix Me.md": Sheet.article()])
        #expect(found.contains { $0.message.contains("cannot be an address") })
    }

    @Test func `an alias that is another's slug is reported`() throws {
        let found = try findings([
            "fix/a.md": Sheet.article(), "fix/b.md": Sheet.article(extra: "aliases: [a]\n"),
        ])
        #expect(found.contains { $0.message.contains("already leads to") })
    }

    @Test func `a phrase that two codes share is reported`() throws {
        let found = try findings([
            "codes/1.md": Sheet.code("502", extra: "aliases: [bad gateway]\n"),
            "codes/2.md": Sheet.code("503", extra: "aliases: [Bad Gateway]\n"),
        ])
        #expect(found.contains { $0.message.contains("already belongs to") })
    }

    @Test(arguments: [
        "code", "name", "family", "meaning", "relation", "side", "retry", "retryable", "fixedBy",
        "causes",
    ])
    func `a code without one of its fields is reported`(field: String) throws {
        let lines = Sheet.code().split(separator: "\n", omittingEmptySubsequences: false)
        let text = lines.filter { !$0.hasPrefix("\(field):") }.joined(separator: "\n")
        let found = try findings(["codes/502.md": text])
        #expect(found.contains { $0.message.contains("“\(field)”") }, "\(found)")
    }

    @Test func `a side that is none is reported with those that are`() throws {
        let text = Sheet.code().replacing("side: gateway", with: "side: moon")
        let found = try findings(["codes/502.md": text])
        #expect(
            found.contains { $0.line == 7 && $0.advice.contains("you, network, gateway, origin") })
    }

    @Test func `a step that the article does not have is reported`() throws {
        let found = try findings([
            "codes/502.md": Sheet.code(extra: "article: a\nstep: wait\n"),
            "fix/a.md": Sheet.article(body: "## Steps\n\n### Reload\n\nOnce.\n"),
        ])
        #expect(found.map(\.message) == ["the article has no step “wait”"])
    }

    @Test func `bytes that are no text are reported`() throws {
        let folder = try Folder(["site.yaml": Sheet.site])
        try folder.write(Data([0xFF, 0xFE, 0x00]), to: "fix/a.md")
        let library = try folder.library()
        #expect(library.findings.map(\.message) == ["the file is not UTF-8 text"])
    }

    @Test func `front matter of any bytes is read or reported, never fatal`() throws {
        let folder = try Folder(["site.yaml": Sheet.site])
        let pieces = [
            "---\n", "title: ", "a", ": ", "[", "]", "{", "}", "&x ", "*x", "\n", "- ", "\"", "'",
            "|", "\t", "é", "\u{0}", "%", "!!int ", "<<: ",
        ]
        let end = ContinuousClock.now + .seconds(1)
        while ContinuousClock.now < end {
            let text = (0..<Int.random(in: 1...40)).map { _ in pieces.randomElement() ?? "" }
                .joined()
            try folder.write("---\n" + text + "\n---\nText\n", to: "fix/a.md")
            let library = try folder.library()
            #expect(library.content.articles.count + library.findings.count > 0)
        }
    }

    @Test func `a file of any bytes is read or reported, never fatal`() throws {
        let folder = try Folder(["site.yaml": Sheet.site])
        let whole = Array(Sheet.article(body: "## Steps\n\n### Wait\n\n- for: app\n\nOnce.\n").utf8)
        let end = ContinuousClock.now + .seconds(1)
        while ContinuousClock.now < end {
            var bytes = whole
            for _ in 0..<Int.random(in: 1...12) {
                let place = Int.random(in: bytes.indices)
                bytes[place] = UInt8.random(in: 0...255)
                if Bool.random() { bytes.insert(contentsOf: bytes[..<place], at: place) }
            }
            for path in ["fix/a.md", "codes/a.md", "faq/a.md", "notices/a.md", "site.yaml"] {
                try folder.write(Data(bytes.prefix(20_000)), to: path)
            }
            for finding in try folder.library().findings {
                #expect(finding.line > 0 && finding.column > 0)
                #expect(!finding.message.isEmpty && !finding.advice.isEmpty)
            }
        }
    }
}
