import Foundation
import Testing

@testable import Markdown

/// All examples of CommonMark's specification, 0.30.
///
/// Compared are texts with all extensions off. Raw HTML is left out here, and addresses
/// that are not known to be safe: where an example has one of these, the words that are left
/// must be those that cmark-gfm leaves when it omits them too.
struct SpecificationTests {
    struct Example: Decodable, Sendable, CustomTestStringConvertible {
        let markdown: String
        let html: String
        let example: Int
        let section: String

        var testDescription: String { "\(example), \(section)" }
    }

    /// A block of raw HTML from 0.30 on, which cmark-gfm does not know: nothing is left of it.
    private static let textarea = 171

    private func examples() throws -> [Example] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let file = root.appending(path: ".build/specification/commonmark.json")
        let data = try #require(
            try? Data(contentsOf: file),
            "the specification is missing: run “Support/fetch-specification python3”")
        return try JSONDecoder().decode([Example].self, from: data)
    }

    @Test func `every example is what the specification says`() throws {
        let examples = try examples()
        #expect(examples.count == 652)
        for example in examples {
            var options = MarkdownOptions()
            options.extensions = []
            options.focusableCode = false
            let text = try MarkdownText(example.markdown, options: options)
            let ours = text.html.replacing(" rel=\"noopener\"", with: "")
                .replacing(#/<h([1-6]) id="[^"]*">/#) { "<h\($0.1)>" }
            guard text.omissions.isEmpty else {
                let left =
                    example.example == Self.textarea
                    ? "" : try Reference.html(example.markdown, extensions: [], isSafe: true)
                #expect(Self.words(ours) == Self.words(left), "\(example.testDescription)")
                continue
            }
            #expect(ours == example.html, "\(example.testDescription)")
        }
    }

    /// What is left without tags and spaces.
    private static func words(_ html: String) -> String {
        html.replacing("<!-- raw HTML omitted -->", with: "").replacing(#/<[^<>]*>/#, with: "")
            .filter { !$0.isWhitespace }
    }
}
