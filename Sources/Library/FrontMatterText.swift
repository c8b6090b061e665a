/// A file's text parted at its front matter.
struct FrontMatterText {
    /// The most that front matter may have; beyond it a file is no article.
    static let mostBytes = 64 * 1_024

    let yaml: String
    let body: String
    /// The line of the file on which the body begins.
    let bodyLine: Int

    /// Throws the finding of a file without front matter or with one that does not end.
    init(_ text: String, file: String) throws(Finding) {
        let text = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.first.map(FrontMatterText.isFence) == true else {
            throw Finding(
                .noFrontMatter, file, 1, "the file has no front matter",
                advice: "begin it with a line ---, then “title:” and “summary:”, then a line ---")
        }
        guard let end = lines.dropFirst().firstIndex(where: FrontMatterText.isFence) else {
            throw Finding(
                .noFrontMatter, file, 1, "the front matter does not end",
                advice: "close it with a line ---")
        }
        yaml = lines[1..<end].joined(separator: "\n")
        guard yaml.utf8.count <= FrontMatterText.mostBytes else {
            throw Finding(
                .noFrontMatter, file, 1, "the front matter is over 64 kB", advice: "shorten it")
        }
        body = lines[(end + 1)...].joined(separator: "\n")
        bodyLine = end + 2
    }

    /// `---`, spaces after it and a byte order mark before it forgiven.
    private static func isFence(_ line: Substring) -> Bool {
        let bare = line.drop { $0 == "\u{FEFF}" }
        return bare.hasPrefix("---") && bare.dropFirst(3).allSatisfy { $0 == " " || $0 == "\t" }
    }
}
