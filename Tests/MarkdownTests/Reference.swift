import Foundation
import Testing

@testable import Markdown

/// Debian's `cmark-gfm`, the reference for tables and CommonMark.
enum Reference {
    /// What the program makes of a text. A test fails when the program is not installed.
    static func html(
        _ source: String, extensions: [String] = ["table"], isSafe: Bool = false
    ) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/cmark-gfm")
        process.arguments = (isSafe ? [] : ["--unsafe"]) + extensions.flatMap { ["-e", $0] }
        let input = Pipe()
        let output = Pipe()
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        input.fileHandleForWriting.write(Data(source.utf8))
        try input.fileHandleForWriting.close()
        let html = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
        return String(decoding: html, as: UTF8.self)
    }

    /// What we make of it, without what we add on purpose: ids, names of boxes, and what
    /// links to other sites say of themselves.
    static func ours(
        _ source: String, extensions: MarkdownOptions.Extensions = [.tables, .callouts]
    ) throws -> String {
        var options = MarkdownOptions()
        options.wrapsTables = false
        options.focusableCode = false
        options.extensions = extensions
        return try MarkdownText(source, options: options).html
            .replacing(" rel=\"noopener\"", with: "")
            .replacing(#/<h([1-6]) id="[^"]*">/#) { "<h\($0.1)>" }
            .replacing("<li class=\"task\">", with: "<li>")
            .replacing(#/ aria-label="[^"]*" /> /#, with: " /> ")
            .replacing("<li>\n<p><input", with: "<li><input")
    }
}
