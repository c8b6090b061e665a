/// A file of a form while it comes: through its filter, if it has one, to the
/// disk.
struct FilePart {
    /// The most bytes that a filter is given at a time.
    private static let pieceSize = 64 << 10

    private var file: FormFile
    private var filter: (any FormFileFilter)?
    /// True when a file that cannot be taken leaves the rest of the form alone.
    private let keepsRefused: Bool
    /// The bytes that have gone to the disk.
    private var stored = 0

    /// A file of which nothing has come yet.
    init(_ file: FormFile, filter: (any FormFileFilter)?, keepsRefused: Bool) {
        self.file = file
        self.filter = filter
        self.keepsRefused = keepsRefused
    }

    /// Takes the next bytes. `limit` is how many may be stored of it.
    mutating func receive(
        _ bytes: ArraySlice<UInt8>, limit: Int, _ share: UploadShare
    ) throws(Refusal) {
        file.size += bytes.count
        guard file.refusal == nil else { return }
        do throws(Refusal) {
            guard filter != nil else { return try store(bytes, limit, share) }
            try feed(bytes, limit, share)
        } catch {
            try refuse(error)
        }
    }

    /// The whole file, after its last bytes.
    mutating func end(limit: Int, _ share: UploadShare) throws(Refusal) -> FormFile {
        // An input that was left empty is no file.
        let isFile = !file.fileName.isEmpty || file.size > 0
        if isFile, file.refusal == nil {
            do throws(Refusal) {
                if let rest = try filter?.finish() { try store(rest[...], limit, share) }
            } catch {
                try refuse(error)
            }
        }
        file.filter = filter
        return file
    }

    private mutating func feed(
        _ bytes: ArraySlice<UInt8>, _ limit: Int, _ share: UploadShare
    ) throws(Refusal) {
        var rest = bytes
        while !rest.isEmpty {
            let piece = rest.prefix(FilePart.pieceSize)
            rest = rest.dropFirst(piece.count)
            if let clean = try filter?.feed(piece) { try store(clean[...], limit, share) }
        }
    }

    private mutating func store(
        _ bytes: ArraySlice<UInt8>, _ limit: Int, _ share: UploadShare
    ) throws(Refusal) {
        guard !bytes.isEmpty else { return }
        guard stored + bytes.count <= limit else { throw .contentTooLarge(limit: limit) }
        try share.take(bytes.count)
        if file.contents == nil { file.contents = try TemporaryFile(in: share.folder) }
        try file.contents?.append(bytes)
        stored += bytes.count
    }

    private mutating func refuse(_ reason: Refusal) throws(Refusal) {
        guard keepsRefused else { throw reason }
        file.refusal = reason
        file.contents = nil
    }
}
