import Foundation
import Handrail
import Testing
import TestSupport

/// Recordings spoilt at random: what comes out is a recording all the same.
struct RecordingFuzzTests {
    @Test(arguments: RecordedSecrets.files, 0..<4 as Range<UInt64>)
    func `a spoilt recording becomes a valid one`(file: String, seed: UInt64) throws {
        let bytes = try RecordedSecrets(file).bytes
        var numbers = SeededNumbers(seed: seed &+ 100)
        for _ in 0..<25 {
            let spoilt = RecordingFuzzTests.spoilt(bytes, &numbers)
            let whole = CleanedRecording(spoilt, piece: spoilt.count + 1)
            let log = try #require(whole.log)
            #expect(log["version"] as? String == "1.2")
            #expect(log["creator"] is [String: Any])
            #expect(whole.entries.count == whole.findings.count)
            let pieces = CleanedRecording(spoilt, piece: Int.random(in: 1...900, using: &numbers))
            #expect(pieces.output == whole.output)
            #expect(pieces.findings == whole.findings)
        }
    }

    @Test(arguments: [
        "", " ", "{", "[", "}", "null", "1", "\"", "\"\\", "{\"log\"", "{\"log\":", "{\"log\":{",
        "{\"log\":[]}", "{\"log\":{\"entries\":{}}}", "{\"log\":{\"entries\":[[],1,null,{}]}}",
        "{\"log\":{\"entries\":[{\"request\":[1],\"response\":\"x\"}]}}", "\u{FEFF}{}", "{}x",
        "{\"log\":{\"pages\":[{}],\"entries\":[{\"request\":{\"url\":7,\"headers\":[{}]}}]}}",
        "{\"log\":{\"entries\":[],\"entries\":[{}]}}", "{\"log\":{},\"log\":{\"entries\":[{}]}}",
        "{,}", "{\"a\":1,}", "[1,]", "nul", "{\"log\":{\"entries\":[{\"time\":1e999}]}}",
    ])
    func `odd JSON becomes a recording`(text: String) {
        let cleaned = CleanedRecording(text)
        #expect(cleaned.log?["entries"] is [Any], "\(cleaned.text)")
    }

    @Test func `bytes that are no UTF-8 become U+FFFD or nothing`() {
        let head = Array(#"{"log":{"creator":{"name":"a"#.utf8)
        let cleaned = CleanedRecording(
            head + [0xC3, 0x28, 0xFF] + Array(#""},"entries":[]}}"#.utf8))
        #expect(cleaned.log != nil)
        #expect(cleaned.findings.isComplete)
    }

    /// Bytes changed, left out, doubled and moved.
    private static func spoilt(_ bytes: [UInt8], _ numbers: inout SeededNumbers) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...8, using: &numbers) {
            let place = Int.random(in: 0..<bytes.count, using: &numbers)
            let end = min(bytes.count, place + Int.random(in: 1...60, using: &numbers))
            switch Int.random(in: 0..<4, using: &numbers) {
            case 0: bytes[place] = UInt8.random(in: 0...255, using: &numbers)
            case 1: bytes.removeSubrange(place..<end)
            case 2: bytes.insert(contentsOf: bytes[place..<end], at: place)
            default:
                let marks = Array("{}[]\",:\\u".utf8)
                bytes.insert(marks[Int.random(in: 0..<marks.count, using: &numbers)], at: place)
            }
        }
        return bytes
    }
}
