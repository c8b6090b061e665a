import Testing

@testable import Markdown

struct LimitTests {
    @Test func `a text may have 256 kB and no more`() throws {
        let line = String(repeating: "a", count: 127) + "\n"
        let most = String(repeating: line, count: MarkdownLimit.maximumBytes / 128)

        #expect(try MarkdownText(most).wordCount == 2048)
        #expect(throws: MarkdownLimit(kind: .size, line: nil)) { try MarkdownText(most + "b") }
    }

    @Test(arguments: [">", "> ", "- ", "* - ", "1. ", "> - ", "-\t", "12) > "])
    func `lists and quotations may be nested 32 deep`(marker: String) throws {
        let size = marker == "* - " || marker.hasSuffix("- ") && marker.count > 2 ? 2 : 1
        let unit = marker == "12) > " ? 2 : size
        let most = "a\n\n" + String(repeating: marker, count: 32 / unit) + "b\n"
        let more = "a\n\n" + String(repeating: marker, count: 32 / unit + 1) + "b\n"

        #expect(try MarkdownText(most).html.contains("b"))
        #expect(throws: MarkdownLimit(kind: .nesting, line: 3)) { try MarkdownText(more) }
    }

    @Test func `nesting by indentation counts, and lines are those of the file`() throws {
        var options = MarkdownOptions()
        options.firstLine = 4
        let lists = (0..<40).map { String(repeating: "  ", count: $0) + "- a\n" }.joined()

        #expect(throws: MarkdownLimit(kind: .nesting, line: 36)) {
            try MarkdownText(lists, options: options)
        }
    }

    @Test(arguments: [
        String(repeating: "- ", count: 80) + "\n", String(repeating: "* ", count: 80) + "\n",
        String(repeating: "- a\n", count: 200), String(repeating: "> a\n", count: 200),
        String(repeating: "- a\n  - b\n    - c\n", count: 50),
        String(repeating: "> - a\n>   - b\n", count: 50),
        (0..<1000).map { "[a\($0)]: /x\n" }.joined() + (0..<1000).map { "[a\($0)] " }.joined(),
        String(repeating: "- [a](/b): c\n", count: 3000),
    ])
    func `long is not deep`(source: String) throws {
        #expect(try !MarkdownText(source).html.isEmpty)
    }

    @Test(.serialized, arguments: HostileTexts.all)
    func `a hostile text is done or refused within seconds`(name: String, source: String) {
        let clock = ContinuousClock()

        let time = clock.measure {
            do throws(MarkdownLimit) {
                let text = try MarkdownText(source)
                #expect(text.html.utf8.count < 128 * 1024 * 1024)
            } catch {
                #expect(error.kind != .size)
            }
        }

        #expect(time < .seconds(10), "\(name): \(time)")
    }
}
