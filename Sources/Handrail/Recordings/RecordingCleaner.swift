/// Reads a recording (HAR 1.2) piece by piece, writes it without what is
/// private, and finds out what failed.
///
/// Whatever comes in, what goes out is a valid recording: what cannot be
/// understood is dropped, never passed through. Memory does not grow with the
/// length of the recording but for what `limits` lets the findings hold.
///
/// ```swift
/// var cleaner = RecordingCleaner()
/// cleaner.feed(bytes[...], into: &output)      // as often as there are bytes
/// let findings = cleaner.finish(into: &output) // once
/// ```
public struct RecordingCleaner: Sendable {
    let limits: RecordingLimits
    var scanner: JSONScanner
    var writer: RecordingWriter
    var analysis: Analysis
    var removals = Removals()
    /// The containers that are open.
    var places: [Place] = []
    /// The field whose value comes next.
    var field: Field?
    /// Parts of the recording that were read already: each is read once.
    var seen: Set<Field> = []
    /// The request, page or program that is being read.
    var record = RawRecord()
    var bytesRead = 0
    /// A mark of the order of bytes may stand in front.
    private var mark: [UInt8]? = []

    /// Reads no more than `limits` allow.
    public init(limits: RecordingLimits = RecordingLimits()) {
        self.limits = limits
        scanner = JSONScanner(longest: limits.stringBytes, deepest: limits.depth)
        writer = RecordingWriter()
        analysis = Analysis(limits: limits)
    }

    /// Reads the next bytes; appends to `output` what can be kept of them.
    public mutating func feed(_ bytes: ArraySlice<UInt8>, into output: inout [UInt8]) {
        let room = max(0, limits.bytes - bytesRead)
        bytesRead += bytes.count
        var bytes = bytes.prefix(room)
        if mark != nil { bytes = withoutMark(bytes) }
        var at = bytes.startIndex
        while let token = scanner.next(bytes, &at) { take(token, into: &output) }
    }

    /// Ends the recording, whole or not, and tells what was found.
    public mutating func finish(into output: inout [UInt8]) -> RecordingFindings {
        end(into: &output)
        return findings
    }

    /// Ends the recording, whole or not; `findings` can be asked for then.
    public mutating func end(into output: inout [UInt8]) {
        if let mark, !mark.isEmpty {
            self.mark = nil
            var at = mark.startIndex
            while let token = scanner.next(mark[...], &at) { take(token, into: &output) }
        }
        if places.contains(.entry) || places.contains(.page) { removals.add(.unreadable) }
        writer.finish(into: &output)
        analysis.keepMostTelling()
    }

    /// What was found, after the end. Worked out at each call, in tens of
    /// milliseconds where thousands of requests failed.
    public var findings: RecordingFindings {
        var findings = analysis.findings(in: seen.contains(.entries))
        findings.problems = problems + findings.problems
        findings.isComplete = findings.problems.isEmpty && findings.isRecording
        findings.removed = removals.counts
        return findings
    }

    /// Why not all of it was read.
    private var problems: [String] {
        var problems: [String] = []
        let read = analysis.count == 1 ? "1 request" : "\(analysis.count) requests"
        if bytesRead > limits.bytes {
            let most = limits.bytes / 1_000_000
            problems.append("It is longer than \(most) MB: we read the first \(read).")
        } else if scanner.end == .notJSON || scanner.end == .tooDeep {
            problems.append("It is no JSON from some point on: we read the \(read) before it.")
        } else if scanner.end == nil {
            problems.append("It ends too early: we read the \(read) that are whole.")
        }
        if !seen.contains(.entries) {
            problems.append("It holds no requests: it may be no recording of a browser.")
        }
        if analysis.skipped > 0 {
            problems.append(
                "It holds too many requests: \(analysis.skipped) after the first \(limits.entries) were left out."
            )
        }
        return problems
    }

    /// Without U+FEFF at the beginning of the first bytes.
    private mutating func withoutMark(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let bom: [UInt8] = [0xEF, 0xBB, 0xBF]
        let start = (mark ?? []) + bytes
        if start.count < bom.count, bom.starts(with: start) {
            mark = start
            return []
        }
        mark = nil
        return start.starts(with: bom) ? start.dropFirst(bom.count) : start[...]
    }
}
