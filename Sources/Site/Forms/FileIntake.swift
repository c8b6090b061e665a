import FoundationEssentials
import HTTPServer
import Handrail
import Web

/// Takes the files of a form in and holds them, whether or not the rest of the
/// form can be taken: nothing has to be uploaded twice.
struct FileIntake: Sendable {
    let records: any RecordStore
    /// How many files one client may send; nil for any number.
    let limit: RateLimit?
    let now: @Sendable () -> Date

    /// The files of a form with `attachment` (files), `held` (ids of those that
    /// are here) and `remove` (of these, the ones to leave out).
    func receive(_ request: Request) throws -> ReceivedFiles {
        var received = ReceivedFiles()
        try addHeld(of: request.form, to: &received)
        for file in request.files where file.name == AttachmentFilter.field {
            do throws(AttachmentRefusal) {
                let finding = try file.attachment()
                if let refusal = received.refusal(ofSize: file.size) { throw refusal }
                let new = try file.cleaned(finding)
                if let held = hold(new, from: request, &received) { received.add(held) }
            } catch {
                received.refuse(file.fileName, error)
            }
        }
        return received
    }

    /// The files that a link names with `held`; those that are not here any more
    /// are left out.
    func held(_ link: Fields) -> [StoredFile] {
        var received = ReceivedFiles()
        // The form is worth more than its files, so it is shown without them too.
        try? addHeld(of: link, to: &received)
        return received.held
    }

    private func addHeld(of form: Fields, to received: inout ReceivedFiles) throws {
        let removed = Set(form.all("remove"))
        let ids = form.all("held").filter { !removed.contains($0) }
            .prefix(2 * AttachmentLimits.files).map { FileID($0) }
        let known = ids.compactMap(\.self)
        let files = try records.heldFiles(known, at: now())
        for file in files {
            guard received.refusal(ofSize: file.size) == nil else {
                received.refuse(file.name, received.refusal(ofSize: file.size) ?? .tooMany)
                continue
            }
            received.add(file)
        }
        if files.count < ids.count { received.refuse("A file from before", .gone) }
    }

    /// Stores a file; notes what stands in the way.
    private func hold(
        _ file: NewFile, from request: Request, _ received: inout ReceivedFiles
    ) -> StoredFile? {
        do {
            try limit?.take(for: request.clientNetwork)
            return try records.hold(file, at: now())
        } catch let problem as Problem {
            if problem.kind == .full {
                received.refuse(file.name, .noRoom)
            } else {
                let explanation = problem.explanation
                received.note(explanation.message, explanation.status)
            }
        } catch {
            // The upload cannot be read any more.
            received.refuse(file.name, .noRoom)
        }
        return nil
    }
}

extension FormFile {
    /// How much of a file is read at a time.
    private static let pieceSize = 256 << 10

    /// The file as it is to be stored: a picture without what it does not show.
    fileprivate func cleaned(_ finding: AttachmentFinding) throws(AttachmentRefusal) -> NewFile {
        guard let contents else { throw .empty }
        guard finding.kind.isPicture else {
            return NewFile(name: fileName, kind: finding.kind, summary: finding.summary) {
                try contents.read(from: $0, count: FormFile.pieceSize)
            }
        }
        guard let bytes = try? contents.read(from: 0, count: finding.kind.limit + 1) else {
            throw .noRoom
        }
        let picture = try PictureCleaner.clean(bytes, kind: finding.kind)
        return NewFile(name: fileName, kind: finding.kind, summary: picture.summary) {
            Array(picture.bytes.dropFirst($0))
        }
    }
}
