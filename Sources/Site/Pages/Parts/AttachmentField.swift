import Handrail
import Web

/// The question for files: what may be chosen, what is taken out, and which
/// files are here from the attempt before.
struct AttachmentField {
    /// The stylesheet of the field and of lists of files.
    static let stylesheet = "files.css"
    /// What says at once that a file is too large.
    static let script = "files.js"

    let name = AttachmentFilter.field
    let limits = AttachmentLimits.words
    let removal = AttachmentLimits.removalWords
    /// What a browser offers to choose; files of other names can be chosen all the same.
    let accepted =
        "image/png,image/jpeg,image/webp,text/plain,application/json,.txt,.log,.json,.har"
    let most = AttachmentLimits.files
    /// In bytes.
    let largest = AttachmentLimits.recordingBytes
    let together = AttachmentLimits.bytesTogether
    let hasMistakes: Bool
    let mistakes: [String]
    /// The ids of the hints and the mistakes, as `aria-describedby` takes them.
    let described: String
    let hasHeld: Bool
    let held: [FileLine]

    init(_ held: [StoredFile], _ mistakes: [ReportDraft.Mistake]) {
        self.mistakes = mistakes.filter { $0.field == AttachmentFilter.field }.map(\.message)
        hasMistakes = !self.mistakes.isEmpty
        described =
            "attachment-hint attachment-removal" + (hasMistakes ? " attachment-mistake" : "")
        self.held = held.map { FileLine($0) }
        hasHeld = !held.isEmpty
    }
}
