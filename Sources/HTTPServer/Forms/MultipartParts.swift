/// The parts of a multipart form, gathered within the limits. Files go to the
/// disk as they come, through the route's filter when it has one.
struct MultipartParts {
    /// The text fields that have ended.
    private(set) var fields = Fields()
    /// The files that have ended. A file input that was left empty is none.
    private(set) var files: [FormFile] = []

    private let limits: Limits
    private let share: UploadShare
    private let filtering: FormFileFiltering?
    /// The part under way: its name, and its file when it is one.
    private var name = ""
    private var file: FilePart?
    private var text: [UInt8] = []
    private var textBytes = 0

    /// No parts yet.
    init(limits: Limits, share: UploadShare, filtering: FormFileFiltering?) {
        self.limits = limits
        self.share = share
        self.filtering = filtering
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
            return part(
                FormFile(
                    name: name, fileName: $0, contentType: type ?? "application/octet-stream",
                    size: 0))
        }
        try count(name.utf8.count)
    }

    /// Adds bytes to the part under way.
    mutating func append(_ bytes: ArraySlice<UInt8>) throws(Refusal) {
        guard file == nil else {
            if !bytes.isEmpty { try checkNumberOfFiles() }
            return try receive(bytes)
        }
        try count(bytes.count)
        guard text.count + bytes.count <= limits.fieldBytes else {
            throw .contentTooLarge(limit: limits.fieldBytes)
        }
        text += bytes
    }

    /// Ends the part under way.
    mutating func end() throws(Refusal) {
        guard file == nil else { return try endFile() }
        guard fields.pairs.count < limits.formFields else {
            throw .tooManyParts(limit: limits.formFields)
        }
        fields.append(name, String(decoding: text, as: UTF8.self))
    }

    /// A file that begins. Where files are filtered, one beyond the limit is
    /// kept without its bytes, to tell of it, and the others not at all.
    private func part(_ file: FormFile) -> FilePart {
        guard let filtering else { return FilePart(file, filter: nil, keepsRefused: false) }
        var file = file
        if files.count >= limits.formFiles {
            file.refusal = .tooManyParts(limit: limits.formFiles)
        }
        return FilePart(file, filter: filtering(file), keepsRefused: true)
    }

    private mutating func receive(_ bytes: ArraySlice<UInt8>) throws(Refusal) {
        // Read before the file is borrowed.
        let (limit, share) = (limits.fileBytes, share)
        try file?.receive(bytes, limit: limit, share)
    }

    private mutating func endFile() throws(Refusal) {
        let (limit, share) = (limits.fileBytes, share)
        guard let ended = try file?.end(limit: limit, share) else { return }
        file = nil
        if ended.fileName.isEmpty, ended.size == 0 { return }
        try checkNumberOfFiles()
        if files.count <= limits.formFiles { files.append(ended) }
    }

    private func checkNumberOfFiles() throws(Refusal) {
        guard filtering != nil || files.count < limits.formFiles else {
            throw .tooManyParts(limit: limits.formFiles)
        }
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
