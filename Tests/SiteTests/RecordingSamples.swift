import Foundation
@testable import HTTPServer
import Handrail

/// Findings and files as uploads give them.
enum RecordingSamples {
    /// Nine failures of a gateway that waited for a minute, and a slow request.
    static let findings = {
        var findings = RecordingFindings()
        findings.isRecording = true
        findings.isComplete = true
        findings.browser = "Firefox 131"
        findings.count = 120
        findings.failedCount = 2
        findings.slowCount = 1
        findings.duration = 123_400
        findings.requests = [timeout, reset, slow]
        findings.patterns = [
            RecordingPattern(
                kind: .timeLimit, sentence: "2 of 2 failures ended at 60.0 s: <an upstream limit>.",
                codes: ["504"], requests: [7])
        ]
        findings.removed = [.cookie: 12, .token: 3]
        return findings
    }()

    static let timeout = RecordedRequest(
        number: 7, outcome: .failed, method: "POST",
        address: "https://acme.example/api/<ask>?page=2", host: "acme.example", status: 504,
        statusText: "Gateway Timeout", offset: 1_000, duration: 60_000,
        timing: RequestTiming(
            blocked: 10, dns: 20, connect: 100, send: 5, wait: 59_000, receive: 865),
        answeredBy: Answerer(kind: .gateway, name: "nginx"),
        requestIDs: [HeaderFact(name: "x-request-id", value: "8f3c-1b2a")], codes: ["504"])

    static let reset = RecordedRequest(
        number: 9, outcome: .failed, method: "GET", address: "https://cdn.example",
        host: "cdn.example",
        status: 0, error: "net::ERR_SOMETHING_ELSE", offset: 0, duration: 40,
        answeredBy: Answerer(kind: .nobody))

    static let slow = RecordedRequest(
        number: 12, outcome: .slow, method: "GET", address: "https://acme.example/slow",
        host: "acme.example", status: 200, statusText: "OK", offset: 70_000, duration: 53_400,
        timing: RequestTiming(wait: 53_000))

    /// A file on the disk, as an upload leaves it there.
    static func upload(_ clean: String) throws -> FormFile {
        var file = file(size: clean.utf8.count)
        let contents = try TemporaryFile(in: FileManager.default.temporaryDirectory.path)
        try contents.append(Array(clean.utf8)[...])
        file.contents = contents
        return file
    }

    /// A file that a filter has gone over.
    static func file(
        _ findings: RecordingFindings? = findings, name: String = "acme.har", size: Int = 1_000
    ) -> FormFile {
        var file = FormFile(
            name: "recording", fileName: name, contentType: "application/json", size: size)
        file.filter = KnownFindings(known: findings)
        return file
    }
}

/// A filter that is done and has found this.
private struct KnownFindings: FormFileFilter {
    let known: RecordingFindings?

    mutating func feed(_ bytes: ArraySlice<UInt8>) -> [UInt8] { [] }
    mutating func finish() -> [UInt8] { [] }
    var finding: (any Sendable)? { known }
}
