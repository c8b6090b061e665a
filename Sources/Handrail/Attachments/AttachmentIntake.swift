/// Takes in a file piece by piece: finds out what it is by its first bytes, and
/// passes on what may be stored. It runs where the bytes come in, before any
/// of them touches the disk.
///
/// Recordings and texts come out without what is private. Pictures come out as
/// they are: `PictureCleaner` reads them whole.
public struct AttachmentIntake: Sendable {
    private enum State: Sendable {
        case head([UInt8])
        case picture(AttachmentKind)
        case recording(RecordingCleaner)
        case text(TextIntake)
        case endedRecording(RecordingCleaner)
        case done(AttachmentFinding)
        case refused(AttachmentRefusal)
    }

    private let name: String
    private var state = State.head([])
    private var count = 0

    /// A file of that name, of which nothing has come yet.
    public init(name: String) {
        self.name = name
    }

    /// What the file is, or why it is not taken; known after `finish`. What a
    /// recording shows is worked out at each call.
    public var result: Result<AttachmentFinding, AttachmentRefusal> {
        switch state {
        case .endedRecording(let cleaner): AttachmentIntake.result(of: cleaner.findings)
        case .done(let finding): .success(finding)
        case .refused(let refusal): .failure(refusal)
        case .head, .picture, .recording, .text: .failure(.truncated)
        }
    }

    /// Takes the next bytes; answers what may be stored of what has come.
    public mutating func feed(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        count += bytes.count
        guard case .head(var head) = state else { return pass(bytes) }
        head += bytes
        guard head.count >= FileHead.size else {
            state = .head(head)
            return []
        }
        begin(head)
        return pass(head[...])
    }

    /// Takes the end of the file; answers what may be stored still.
    public mutating func finish() -> [UInt8] {
        var output: [UInt8] = []
        if case .head(let head) = state {
            begin(head)
            output = pass(head[...])
        }
        return output + end()
    }

    private mutating func begin(_ head: [UInt8]) {
        switch FileHead(head[...], name: name) {
        case .kind(.recording): state = .recording(RecordingCleaner(limits: .attached))
        case .kind(let kind): state = .picture(kind)
        case .text: state = .text(TextIntake(head: head))
        case .refused(let refusal): state = .refused(refusal)
        }
    }

    private mutating func pass(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        guard isWithinLimit else { return [] }
        // The state is taken out first: two owners of its arrays would copy them.
        let taken = state
        state = .refused(.unknown)
        var output: [UInt8] = []
        switch consume taken {
        case .picture(let kind):
            output = Array(bytes)
            state = .picture(kind)
        case .recording(var cleaner):
            cleaner.feed(bytes, into: &output)
            state = .recording(cleaner)
        case .text(var text):
            let refusal = text.feed(bytes, into: &output)
            state = refusal.map(State.refused) ?? .text(text)
        case let other: state = other
        }
        return output
    }

    private mutating func end() -> [UInt8] {
        var output: [UInt8] = []
        switch state {
        case .picture(let kind): state = .done(AttachmentFinding(kind))
        case .recording(var cleaner):
            cleaner.end(into: &output)
            state = .endedRecording(cleaner)
        case .text(var text):
            switch text.finish(into: &output) {
            case .success(let finding): state = .done(finding)
            case .failure(let refusal): state = .refused(refusal)
            }
        case .head, .endedRecording, .done, .refused: break
        }
        return output
    }

    private static func result(
        of findings: RecordingFindings
    ) -> Result<AttachmentFinding, AttachmentRefusal> {
        guard findings.isRecording else { return .failure(.noRecording) }
        return .success(
            AttachmentFinding(.recording, removed: findings.removed.inWords, findings: findings))
    }

    /// A file over the limit of its kind is taken no further.
    private var isWithinLimit: Bool {
        mutating get {
            let kind: AttachmentKind
            switch state {
            case .picture(let picture): kind = picture
            case .recording: kind = .recording
            case .text: kind = .text
            case .head, .endedRecording, .done, .refused: return false
            }
            guard count > kind.limit else { return true }
            state = .refused(.tooLarge(kind))
            return false
        }
    }
}

/// What a file turned out to be.
public struct AttachmentFinding: Sendable, Equatable {
    public let kind: AttachmentKind
    public let summary: AttachmentSummary

    init(
        _ kind: AttachmentKind, removed: [String] = [], findings: RecordingFindings? = nil
    ) {
        self.kind = kind
        summary = AttachmentSummary(removed: removed, findings: findings)
    }
}

extension RecordingLimits {
    /// Those of a recording that comes with a report.
    static var attached: RecordingLimits {
        var limits = RecordingLimits()
        limits.bytes = AttachmentLimits.recordingBytes
        return limits
    }
}
