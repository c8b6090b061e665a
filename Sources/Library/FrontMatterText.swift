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
        let bytes = FrontMatterText.withLineFeeds(text)
        var rest = bytes[...]
        guard FrontMatterText.isFence(FrontMatterText.takeLine(of: &rest)) else {
            throw Finding(
                .noFrontMatter, file, 1, "the file has no front matter",
                advice: "begin it with a line ---, then “title:” and “summary:”, then a line ---")
        }
        let start = rest.startIndex
        var (end, line) = (start, 1)
        repeat {
            guard !rest.isEmpty else {
                throw Finding(
                    .noFrontMatter, file, 1, "the front matter does not end",
                    advice: "close it with a line ---")
            }
            (end, line) = (rest.startIndex, line + 1)
        } while !FrontMatterText.isFence(FrontMatterText.takeLine(of: &rest))
        guard end - start <= FrontMatterText.mostBytes else {
            throw Finding(
                .noFrontMatter, file, 1, "the front matter is over 64 kB", advice: "shorten it")
        }
        yaml = String(decoding: bytes[start..<end], as: UTF8.self)
        body = String(decoding: rest, as: UTF8.self)
        bodyLine = line + 1
    }

    /// `---`, spaces after it and a byte order mark before it forgiven.
    private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
        let bare = line.starts(with: [0xEF, 0xBB, 0xBF]) ? line.dropFirst(3) : line
        return bare.starts(with: Array("---".utf8))
            && bare.dropFirst(3).allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    }

    /// The next line without its end.
    private static func takeLine(of text: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let line = text.prefix { $0 != UInt8(ascii: "\n") }
        text = text[line.endIndex...].dropFirst()
        return line
    }

    /// The bytes with `\n` for every kind of line end.
    private static func withLineFeeds(_ text: String) -> [UInt8] {
        let bytes = Array(text.utf8)
        let (feed, carriage) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))
        guard bytes.contains(carriage) else { return bytes }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        for place in bytes.indices {
            let isPair = bytes[place] == feed && place > 0 && bytes[place - 1] == carriage
            if !isPair { result.append(bytes[place] == carriage ? feed : bytes[place]) }
        }
        return result
    }
}
