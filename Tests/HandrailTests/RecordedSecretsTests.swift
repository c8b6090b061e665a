import Handrail
import Testing
import TestSupport

/// Nothing that is planted in the recordings of Tests/Recordings gets through.
struct RecordedSecretsTests {
    @Test func `more than a hundred secrets are planted`() throws {
        let all = try RecordedSecrets.files.flatMap { try RecordedSecrets($0).secrets }
        #expect(all.count > 250)
    }

    @Test(arguments: RecordedSecrets.files)
    func `every planted secret is in the recording before it is cleaned`(file: String) throws {
        let recording = try RecordedSecrets(file)
        let found = recording.left(in: recording.bytes)
        // Some stand there in base64 or encoded twice alone.
        #expect(found.count > recording.secrets.count * 9 / 10)
    }

    @Test(arguments: RecordedSecrets.files, [1, 7, 65_536])
    func `no secret is left, whatever pieces the recording comes in`(
        file: String, piece: Int
    ) throws {
        let recording = try RecordedSecrets(file)
        let cleaned = CleanedRecording(recording.bytes, piece: piece)
        #expect(recording.left(in: cleaned.output) == [])
        #expect(cleaned.findings.isComplete)
        #expect(cleaned.entries.count == cleaned.findings.count)
    }

    @Test(arguments: RecordedSecrets.files)
    func `no secret is left in the findings`(file: String) throws {
        let recording = try RecordedSecrets(file)
        let findings = CleanedRecording(recording.bytes).findings
        #expect(recording.left(in: Array("\(findings)".utf8)) == [])
    }

    @Test(arguments: RecordedSecrets.files, 0..<4 as Range<UInt64>)
    func `no secret is left of a recording that ends too early`(file: String, seed: UInt64) throws {
        let recording = try RecordedSecrets(file)
        var numbers = SeededNumbers(seed: seed)
        for _ in 0..<50 {
            let end = Int.random(in: 0..<(recording.bytes.count - 4), using: &numbers)
            let cleaned = CleanedRecording(Array(recording.bytes[..<end]), piece: 4_096)
            #expect(recording.left(in: cleaned.output) == [], "cut at \(end)")
            #expect(cleaned.log != nil, "cut at \(end)")
            #expect(!cleaned.findings.isComplete)
        }
    }

    @Test(arguments: RecordedSecrets.files)
    func `what is cleaned once comes through a second time as it is`(file: String) throws {
        let once = CleanedRecording(try RecordedSecrets(file).bytes)
        let again = CleanedRecording(once.output)
        #expect(again.text == once.text)
        #expect(again.findings.count == once.findings.count)
        #expect(again.findings.failedCount == once.findings.failedCount)
    }
}
