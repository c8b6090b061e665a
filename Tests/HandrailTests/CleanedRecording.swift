import Foundation
import Handrail

/// What became of a recording.
struct CleanedRecording {
    let output: [UInt8]
    let findings: RecordingFindings

    /// Cleans bytes that come in pieces of a size.
    init(_ bytes: [UInt8], piece: Int = 65_536, limits: RecordingLimits = RecordingLimits()) {
        var cleaner = RecordingCleaner(limits: limits)
        var output: [UInt8] = []
        var start = 0
        while start < bytes.count {
            let end = min(bytes.count, start + piece)
            cleaner.feed(bytes[start..<end], into: &output)
            start = end
        }
        findings = cleaner.finish(into: &output)
        self.output = output
    }

    init(_ text: String, limits: RecordingLimits = RecordingLimits()) {
        self.init(Array(text.utf8), limits: limits)
    }

    init(_ requests: [SampleRequest]) {
        self.init(SampleRequest.recording(requests))
    }

    var text: String { String(decoding: output, as: UTF8.self) }

    /// The output as Foundation reads it; nil where it is no recording.
    var log: [String: Any]? {
        let value = try? JSONSerialization.jsonObject(with: Data(output))
        return (value as? [String: Any])?["log"] as? [String: Any]
    }

    var entries: [[String: Any]] { log?["entries"] as? [[String: Any]] ?? [] }

    /// The address of the first request.
    var address: String? { (entries.first?["request"] as? [String: Any])?["url"] as? String }

    /// The headers of the first request or answer.
    func headers(of part: String = "request") -> [String: String] {
        let message = entries.first?[part] as? [String: Any]
        let headers = message?["headers"] as? [[String: String]] ?? []
        return Dictionary(
            headers.map { ($0["name"] ?? "", $0["value"] ?? "") }, uniquingKeysWith: { $1 })
    }

    var sentences: [String] { findings.patterns.map(\.sentence) }

    func sentence(_ kind: RecordingPattern.Kind) -> String? {
        findings.patterns.first { $0.kind == kind }?.sentence
    }
}
