import ArgumentParser
import Foundation
import Handrail
import Library

/// `handrail recording`: what went wrong in a recording of a browser.
struct RecordingCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recording",
        abstract: "Say what went wrong in a recording (HAR), and clean it.",
        discussion: """
            Cookies, credentials, tokens, bodies and private addresses are taken out while the \
            recording is read: handrail recording page.har --clean clean.har. A - in the place of \
            the file reads standard input.

            Exits with 0 when it was read, whole or in part, with 65 when it is no recording.
            """)

    @Argument(help: ArgumentHelp("The recording; - reads standard input.", valueName: "file"))
    var file: String

    @Option(help: ArgumentHelp("Write the cleaned recording to this file.", valueName: "file"))
    var clean: String?

    @Option(help: "How many requests to show, 1 to 200.")
    var limit = 10

    @Flag(help: "Answer in JSON, with every failed and slow request.")
    var json = false

    @OptionGroup var color: ColorOption
    @OptionGroup var folder: ArticlesOption

    func validate() throws {
        guard (1...200).contains(limit) else {
            throw ValidationError("--limit is \(limit): give a number from 1 to 200")
        }
        let isSame = clean.map { URL(fileURLWithPath: $0).standardizedFileURL }
        guard isSame != URL(fileURLWithPath: file).standardizedFileURL else {
            throw ValidationError("--clean names the recording itself: give another file")
        }
    }

    func run() throws {
        let findings = try RecordingFile(path: file).clean(to: clean)
        guard findings.isRecording else {
            throw Failure(code: 65, message: "\(file) is no recording (HAR) of a browser")
        }
        if json { return Terminal.say(try RecordingCommand.json(findings)) }
        let content = try content()
        color.say(
            RecordingAnswer(findings: findings, content: content, limit: limit, clean: clean).text)
    }

    /// What the codes mean; nil where no articles are at hand.
    private func content() throws -> Content? {
        guard FileManager.default.fileExists(atPath: folder.articles) else { return nil }
        return try folder.read().content
    }

    private static func json(_ findings: RecordingFindings) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.dateEncodingStrategy = .iso8601
        return String(decoding: try encoder.encode(findings), as: UTF8.self)
    }
}
