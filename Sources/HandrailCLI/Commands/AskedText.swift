import ArgumentParser
import Foundation
import Handrail

/// The text that a command is asked about: its words, or standard input.
struct AskedText: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "A code, words or a pasted error message; - reads standard input.",
            valueName: "text"))
    var words: [String] = []

    /// As much of the text as is searched for; none at all is a failure.
    func read() throws -> String {
        let isFromInput = words == ["-"] || (words.isEmpty && isatty(STDIN_FILENO) == 0)
        let text = isFromInput ? try AskedText.input() : words.joined(separator: " ")
        guard !text.trimmed.isEmpty else {
            throw ValidationError(
                isFromInput
                    ? "standard input is empty" : "give a code, words or a pasted error message")
        }
        return text
    }

    /// What standard input begins with; a code point has four bytes at most.
    private static func input() throws -> String {
        let most = 4 * SearchQuery.longestText
        let bytes = try FileHandle.standardInput.read(upToCount: most) ?? Data()
        return String(decoding: bytes, as: UTF8.self)
    }
}
