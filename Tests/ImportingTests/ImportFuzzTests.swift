import Foundation
import Importing
import TestSupport
import Testing

struct ImportFuzzTests {
    /// What pages are made of, and what breaks them.
    static let pieces = [
        "---\n", "title: x\n", "# H\n", "## Steps\n", "===\n", "!!! note \"T\"\n", "    ",
        ":::tip\n",
        ":::\n", "[a](b.md)", "[a](#c)", "![", "](", "<b", ">", "`", "```\n", "{% x %}", "{{", "\n",
        "> ", "- ", "[!NOTE]", "[r]: x\n", "[r]", "words ", "\u{0}", "é", "&", "*", "\\", "<a@b.c>",
    ]

    @Test func `any bytes are an article that can be written, or left out`() throws {
        let end = ContinuousClock.now + .seconds(5)
        var seed = UInt64(7)
        func next(_ count: Int) -> Int {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(seed >> 33) % count
        }
        repeat {
            let first = seed
            var bytes: [UInt8] = []
            for _ in 0..<next(60) {
                bytes += Array(Self.pieces[next(Self.pieces.count)].utf8)
                if next(50) == 0 { bytes.append(UInt8(next(256))) }
            }
            let site = try Site([
                ["mkdocs.yml", "_config.yml", "docusaurus.config.js", "x"][next(4)]: ""
            ])
            try site.write(Data(bytes), to: "docs/a.md")
            let made = site.imported()
            #expect(!made.articles.isEmpty || !made.leftOut.isEmpty, "seed \(first)")
            try made.write(to: site.target.url)
        } while ContinuousClock.now < end
    }
}
