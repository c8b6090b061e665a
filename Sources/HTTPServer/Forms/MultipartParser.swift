import Glibc

/// Parses `multipart/form-data` (RFC 7578) as it comes, in pieces of any size.
///
/// Text fields are kept, within the limits; the bytes of files go to the disk.
/// What is kept of the input is never more than one delimiter, one part's
/// header and the piece just fed.
struct MultipartParser {
    /// What the next bytes are.
    private enum State {
        case preamble, delimiter, header, body, epilogue
    }

    /// The longest header that a part may have.
    private static let headerLimit = 8 << 10

    private let delimiter: [UInt8]
    private var state = State.preamble
    /// Bytes that are not understood yet. The first delimiter needs no line
    /// before it, so a line end is put there.
    private var pending: [UInt8] = [0x0D, 0x0A]
    private var parts: MultipartParts

    /// A parser for a boundary of 1 to 70 characters; nil for any other.
    /// `filtering` makes the filter of each file.
    init?(
        boundary: String, limits: Limits, share: UploadShare, filtering: FormFileFiltering? = nil
    ) {
        let bytes = Array(boundary.utf8)
        guard (1...70).contains(bytes.count), bytes.last != 0x20,
            bytes.allSatisfy({ $0 >= 0x20 && $0 < 0x7F })
        else { return nil }
        delimiter = [0x0D, 0x0A, 0x2D, 0x2D] + bytes
        parts = MultipartParts(limits: limits, share: share, filtering: filtering)
    }

    /// Reads one piece.
    mutating func feed(_ bytes: Span<UInt8>) throws(Refusal) {
        guard state != .epilogue else { return }
        unsafe bytes.withUnsafeBufferPointer { unsafe pending.append(contentsOf: $0) }
        while try advance() {}
    }

    /// The fields and files, after the last piece.
    func finish() throws(Refusal) -> (form: Fields, files: [FormFile]) {
        guard state == .epilogue else {
            throw .badRequest("The form ends before its last boundary.")
        }
        return (parts.fields, parts.files)
    }

    /// Understands one thing more; false when that needs more bytes.
    private mutating func advance() throws(Refusal) -> Bool {
        switch state {
        case .preamble, .body: try readToDelimiter()
        case .delimiter: try readDelimiterEnd()
        case .header: try readHeader()
        case .epilogue: false
        }
    }

    private mutating func readToDelimiter() throws(Refusal) -> Bool {
        let found = find(delimiter)
        // The delimiter may have begun in the last bytes.
        let end = found?.lowerBound ?? max(0, pending.count - delimiter.count + 1)
        if state == .body { try parts.append(pending[..<end]) }
        pending.removeFirst(found?.upperBound ?? end)
        guard found != nil else { return false }
        if state == .body { try parts.end() }
        state = .delimiter
        return true
    }

    private mutating func readDelimiterEnd() throws(Refusal) -> Bool {
        if pending.starts(with: [0x2D, 0x2D]) {
            state = .epilogue
            pending = []
            return false
        }
        let padding = pending.prefix { $0 == 0x20 || $0 == 0x09 }.count
        let lineEnd = pending[padding...].prefix(2)
        if lineEnd == [0x0D, 0x0A] {
            // The line end stays: with it a header without fields ends like
            // any other.
            pending.removeFirst(padding)
            state = .header
            return true
        }
        let mayBecomeOne = lineEnd.isEmpty || lineEnd == [0x0D] || pending == [0x2D]
        guard mayBecomeOne, padding < 256 else {
            throw .badRequest("The form's boundary is broken.")
        }
        return false
    }

    private mutating func readHeader() throws(Refusal) -> Bool {
        guard let end = find([0x0D, 0x0A, 0x0D, 0x0A]) else {
            guard pending.count <= MultipartParser.headerLimit else {
                throw .badRequest("A part of the form has too long a header.")
            }
            return false
        }
        guard end.lowerBound <= MultipartParser.headerLimit else {
            throw .badRequest("A part of the form has too long a header.")
        }
        try parts.begin(header: String(decoding: pending[..<end.lowerBound], as: UTF8.self))
        pending.removeFirst(end.upperBound)
        state = .body
        return true
    }

    /// Where these bytes, the first of which is a CR, lie in what is pending.
    private func find(_ sought: [UInt8]) -> Range<Int>? {
        unsafe pending.withUnsafeBytes { pending in
            guard let base = pending.baseAddress else { return nil }
            var start = 0
            while start + sought.count <= pending.count {
                let left = pending.count - sought.count - start + 1
                guard let found = unsafe memchr(base + start, 0x0D, left) else { return nil }
                start = unsafe UnsafeRawPointer(found) - base
                if unsafe memcmp(found, sought, sought.count) == 0 {
                    return start..<start + sought.count
                }
                start += 1
            }
            return nil
        }
    }
}
