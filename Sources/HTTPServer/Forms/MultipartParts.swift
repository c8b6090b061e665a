/// The parts of a multipart form, gathered within the limits. Files go to the
/// disk as they come.
struct MultipartParts {
    /// The text fields that have ended.
    private(set) var fields = Fields()
    /// The files that have ended. A file input that was left empty is none.
    private(set) var files: [FormFile] = []

    private let limits: Limits
    private let share: UploadShare
    /// The part under way: its name, and its file when it is one.
    private var name = ""
    private var file: FormFile?
    private var text: [UInt8] = []
    private var textBytes = 0

    /// No parts yet.
    init(limits: Limits, share: UploadShare) {
        self.limits = limits
        self.share = share
    }

    /// Begins a part with its header's lines.
    mutating func begin(header: String) throws(Refusal) {
        let lines = header.utf8.split(separator: UInt8(ascii: "\n")).map {
            String(Substring($0)).split(separator: "\r", omittingEmptySubsequences: true).joined()
        }
        let disposition = HeaderValue(MultipartParts.field("content-disposition", in: lines) ?? "")
        guard disposition.value == "form-data", let name = disposition.parameters["name"] else {
            throw .badRequest("A part of the form has no name.")
        }
        self.name = name
        text = []
        file = disposition.parameters["filename"].map {
            let type = MultipartParts.field("content-type", in: lines)
            return FormFile(
                name: name, fileName: $0, contentType: type ?? "application/octet-stream", size: 0)
        }
        try count(name.utf8.count)
    }

    /// Adds bytes to the part under way.
    mutating func append(_ bytes: ArraySlice<UInt8>) throws(Refusal) {
        guard file == nil else { return try store(bytes) }
        try count(bytes.count)
        guard text.count + bytes.count <= limits.fieldBytes else {
            throw .contentTooLarge(limit: limits.fieldBytes)
        }
        text += bytes
    }

    /// Ends the part under way.
    mutating func end() throws(Refusal) {
        guard let file else {
            guard fields.pairs.count < limits.formFields else {
                throw .contentTooLarge(limit: limits.formFields)
            }
            return fields.append(name, String(decoding: text, as: UTF8.self))
        }
        if file.fileName.isEmpty, file.size == 0 { return }
        guard files.count < limits.formFiles else {
            throw .contentTooLarge(limit: limits.formFiles)
        }
        files.append(file)
    }

    private mutating func store(_ bytes: ArraySlice<UInt8>) throws(Refusal) {
        guard !bytes.isEmpty, let size = file?.size else { return }
        guard size + bytes.count <= limits.fileBytes else {
            throw .contentTooLarge(limit: limits.fileBytes)
        }
        guard files.count < limits.formFiles else {
            throw .contentTooLarge(limit: limits.formFiles)
        }
        try share.take(bytes.count)
        let contents: TemporaryFile
        if let begun = file?.contents {
            contents = begun
        } else {
            contents = try TemporaryFile(in: share.folder)
            file?.contents = contents
        }
        try contents.append(bytes)
        file?.size += bytes.count
    }

    private mutating func count(_ bytes: Int) throws(Refusal) {
        textBytes += bytes
        guard textBytes <= limits.formBytes else { throw .contentTooLarge(limit: limits.formBytes) }
    }

    private static func field(_ name: String, in lines: [String]) -> String? {
        for line in lines {
            guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")) else { continue }
            guard line[..<colon].lowercased() == name else { continue }
            return String(line[line.utf8.index(after: colon)...].drop { $0 == " " || $0 == "\t" })
        }
        return nil
    }
}
