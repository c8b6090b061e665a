import HTTPServer
import Handrail

/// The files that are with a form by now: those that came with it, and those
/// that were kept from the attempts before.
struct ReceivedFiles {
    /// In the order they came.
    private(set) var held: [StoredFile] = []
    /// What stands in the way, a file each.
    private(set) var mistakes: [ReportDraft.Mistake] = []
    /// The status that says so where it is not 422; nil for the usual.
    private(set) var status: Status?

    /// No files.
    init() {}

    /// Why there can be no further file of so many bytes; nil when it can.
    func refusal(ofSize size: Int) -> AttachmentRefusal? {
        guard held.count < AttachmentLimits.files else { return .tooMany }
        let together = held.reduce(size) { $0 + $1.size }
        return together > AttachmentLimits.bytesTogether ? .tooMuchTogether : nil
    }

    /// Adds a file; one that is there already is not there twice.
    mutating func add(_ file: StoredFile) {
        if !held.contains(where: file.isCopy) { held.append(file) }
    }

    /// Notes a file that is not taken.
    mutating func refuse(_ name: String, _ refusal: AttachmentRefusal) {
        note(refusal.message(for: name), refusal == .noRoom ? .insufficientStorage : nil)
    }

    /// Notes what stands in the way, with the status that says it.
    mutating func note(_ message: String, _ status: Status?) {
        mistakes.append(.init(AttachmentFilter.field, message))
        self.status = self.status ?? status
    }
}
