import Testing

@testable import Library

/// How hard texts are to read.
struct ReadingGradeTests {
    /// A hundred words in sentences of ten.
    private static let easy = String(
        repeating: "The page may load again when you wait a bit.\n", count: 10)
    /// More than a hundred words in one sentence.
    private static let hard =
        String(repeating: "the notwithstanding page considerably may load\n", count: 20) + "end.\n"

    @Test func `the grade is that of the formula`() throws {
        let grade = try #require(ReadingGrade(Self.easy, firstLine: 1))
        // 34 letters and 10 words in each of 10 sentences.
        #expect(abs(grade.grade - (4.71 * 3.4 + 0.5 * 10 - 21.43)) < 0.001)
        #expect(grade.longestSentence == 10)
    }

    @Test func `a short text has no grade`() {
        #expect(ReadingGrade("The page may load.\n", firstLine: 1) == nil)
    }

    @Test func `a script without spaces has no grade`() {
        let text = String(repeating: "ページを再読み込みしてください ", count: 100)
        #expect(ReadingGrade(text, firstLine: 1) == nil)
    }

    @Test(arguments: [
        ("code", "```sh\n\(hard)```\n"), ("a table", "| \(hard.replacing("\n", with: " ")) |\n"),
        ("a heading", "## \(hard.replacing("\n", with: " "))\n"),
    ])
    func `what is no prose does not count`(what: String, text: String) {
        #expect(
            ReadingGrade(Self.easy + "\n" + text, firstLine: 1)
                == ReadingGrade(Self.easy, firstLine: 1), "\(what)")
    }

    @Test func `a text above the grade of site yaml is a warning at its longest sentence`() throws {
        let body = Self.easy + "\n" + Self.hard
        let folder = try Folder(["site.yaml": Sheet.site, "fix/a.md": Sheet.article(body: body)])
        #expect(try folder.places(.hardToRead) == ["fix/a.md:16"])
        #expect(try folder.findings(.hardToRead).map(\.severity) == [.warning])

        try folder.write(Sheet.site + "\nreadingGrade: 20\n", to: "site.yaml")
        let text = Sheet.article(body: Self.easy)
        try folder.write(text, to: "fix/a.md")
        #expect(try folder.places(.hardToRead) == [])
    }
}
