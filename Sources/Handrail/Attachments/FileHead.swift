/// What the first bytes of a file say that it is.
enum FileHead: Equatable {
    case kind(AttachmentKind)
    /// A text or JSON, if what follows is one.
    case text
    case refused(AttachmentRefusal)

    /// How many bytes are looked at.
    static let size = 4_096

    /// Reads the first bytes, all when the file has fewer than `size`. Of the
    /// name only the ending `.har` counts, and only for JSON.
    init(_ head: ArraySlice<UInt8>, name: String) {
        guard !head.isEmpty else {
            self = .refused(.empty)
            return
        }
        self =
            FileHead.signature(of: head) ?? FileHead.container(of: head)
            ?? FileHead.writing(head, name)
    }

    private static let signatures: [([UInt8], FileHead)] = [
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .kind(.png)),
        ([0xFF, 0xD8, 0xFF], .kind(.jpeg)),
        (Array("PK\u{3}\u{4}".utf8), .refused(.archive)),
        (Array("PK\u{5}\u{6}".utf8), .refused(.archive)),
        ([0x1F, 0x8B], .refused(.archive)),
        (Array("BZh".utf8), .refused(.archive)),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], .refused(.archive)),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .refused(.archive)),
        ([0x28, 0xB5, 0x2F, 0xFD], .refused(.archive)),
        (Array("Rar!\u{1A}\u{7}".utf8), .refused(.archive)),
        (Array("GIF8".utf8), .refused(.otherPicture)),
        (Array("II*\u{0}".utf8), .refused(.otherPicture)),
        (Array("MM\u{0}*".utf8), .refused(.otherPicture)),
        (Array("OggS".utf8), .refused(.film)),
        (Array("ID3".utf8), .refused(.film)),
        ([0x1A, 0x45, 0xDF, 0xA3], .refused(.film)),
    ]

    private static func signature(of head: ArraySlice<UInt8>) -> FileHead? {
        if let known = signatures.first(where: { head.starts(with: $0.0) }) { return known.1 }
        // Two letters are the beginning of many a text: a bitmap says its length.
        let isBitmap = head.starts(with: Array("BM".utf8)) && head.dropFirst(6).prefix(4).isZero
        return isBitmap ? .refused(.otherPicture) : nil
    }

    /// Formats that have a name at some place after the beginning.
    private static func container(of head: ArraySlice<UInt8>) -> FileHead? {
        let second = String(decoding: head.dropFirst(4).prefix(4), as: UTF8.self)
        let third = String(decoding: head.dropFirst(8).prefix(4), as: UTF8.self)
        if head.starts(with: Array("RIFF".utf8)) {
            return third == "WEBP" ? .kind(.webp) : .refused(.film)
        }
        if second == "ftyp" {
            if ["heic", "heix", "hevc", "heim", "heis", "mif1", "msf1"].contains(third) {
                return .refused(.heic)
            }
            return .refused(third.hasPrefix("avi") ? .otherPicture : .film)
        }
        let isTar = head.dropFirst(257).starts(with: Array("ustar".utf8))
        return isTar ? .refused(.archive) : nil
    }

    private static func writing(_ head: ArraySlice<UInt8>, _ name: String) -> FileHead {
        // Readers of PDF look for its mark in the first kilobyte.
        if head.prefix(1_024).contains(Array("%PDF-".utf8)) { return .refused(.pdf) }
        let text = head.afterMarkAndSpace
        let opening = String(decoding: text.prefix(1_024), as: UTF8.self).lowercased()
        let pages = ["<!doctype html", "<html", "<head", "<body", "<script", "<svg"]
        if pages.contains(where: opening.hasPrefix) { return .refused(.markup) }
        if opening.hasPrefix("<?xml") || opening.hasPrefix("<!"),
            opening.contains("<svg") || opening.contains("<html")
        {
            return .refused(.markup)
        }
        guard opening.hasPrefix("{") else { return .text }
        let isNamed = name.lowercased().hasSuffix(".har")
        return isNamed || opensLog(text.dropFirst()) ? .kind(.recording) : .text
    }

    /// Whether the first member of an object is `"log": {`, as in every recording.
    private static func opensLog(_ inside: ArraySlice<UInt8>) -> Bool {
        var rest = inside
        for mark in ["\"log\"", ":", "{"] {
            rest = rest.drop(while: \.isSpace)
            guard rest.starts(with: mark.utf8) else { return false }
            rest = rest.dropFirst(mark.utf8.count)
        }
        return true
    }
}

extension ArraySlice<UInt8> {
    /// Without the mark of UTF-8 and what shows nothing.
    fileprivate var afterMarkAndSpace: ArraySlice<UInt8> {
        let bare = starts(with: [0xEF, 0xBB, 0xBF]) ? dropFirst(3) : self
        return bare.drop(while: \.isSpace)
    }

    fileprivate var isZero: Bool { !isEmpty && allSatisfy { $0 == 0 } }

    fileprivate func contains(_ mark: [UInt8]) -> Bool {
        guard count >= mark.count else { return false }
        return (startIndex...(endIndex - mark.count)).contains { self[$0...].starts(with: mark) }
    }
}
