import HTTPServer
import Handrail

/// Looks at the files of a form while they come: what is private, and what
/// cannot be taken, never touches the disk.
struct AttachmentFilter: FormFileFilter {
    /// The field whose files are taken; those of others are dropped.
    static let field = "attachment"

    private var intake: AttachmentIntake?

    /// The filter of a file.
    static func make(for file: FormFile) -> any FormFileFilter {
        AttachmentFilter(
            intake: file.name == field ? AttachmentIntake(name: file.fileName) : nil)
    }

    mutating func feed(_ bytes: ArraySlice<UInt8>) throws(Refusal) -> [UInt8] {
        intake?.feed(bytes) ?? []
    }

    mutating func finish() throws(Refusal) -> [UInt8] { intake?.finish() ?? [] }

    /// A `Result` of what the file is, or why it is not taken.
    var finding: (any Sendable)? { intake?.result }
}

extension FormFile {
    /// What the file is; throws why it is not taken.
    func attachment() throws(AttachmentRefusal) -> AttachmentFinding {
        switch refusal {
        case nil: break
        case .tooManyParts: throw .tooMany
        case .contentTooLarge(let limit): throw .tooManyBytes(limit)
        default: throw .noRoom
        }
        guard let result = finding as? Result<AttachmentFinding, AttachmentRefusal> else {
            throw .unknown
        }
        return try result.get()
    }
}
