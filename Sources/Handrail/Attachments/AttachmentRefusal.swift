/// Why a file does not become part of a report.
public enum AttachmentRefusal: Error, Sendable, Equatable {
    case empty
    /// ZIP, gzip and their kin.
    case archive
    case pdf
    /// HEIC, what telephones make.
    case heic
    /// Another picture than we take.
    case otherPicture
    /// HTML, SVG: what a browser would run.
    case markup
    case film
    /// Bytes that are no text, and nothing that we know.
    case unknown
    /// A text in another encoding than UTF-8 and UTF-16.
    case encoding
    case tooLarge(AttachmentKind)
    /// Over a limit that the operator set, in bytes.
    case tooManyBytes(Int)
    case tooManyPixels
    /// A picture that ends before its end.
    case truncated
    /// A picture that breaks the rules of its format.
    case broken
    /// Named or written like a recording, but none.
    case noRecording
    case tooMany
    case tooMuchTogether
    /// Kept from the last attempt, but not any more.
    case gone
    /// We have no room for it; that may pass.
    case noRoom

    /// What happened and what to do, as a message beside the field.
    public func message(for name: String) -> String {
        let name = AttachmentName.plain(name)
        return "“\(name)” \(words)"
    }

    private var words: String {
        switch self {
        case .empty: "is empty: choose the file again, or another one"
        case .archive: "is an archive: unpack it and choose the files in it"
        case .pdf: "is a PDF: choose a picture or the text of it instead"
        case .heic: "is a HEIC picture: save it as JPEG or PNG, then choose it again"
        case .otherPicture:
            "is a kind of picture that we do not take: save it as PNG or JPEG, then choose it again"
        case .markup: "is a web page or a drawing that can run code: choose a picture of it instead"
        case .film: "is a film or a sound: choose a picture of what you see instead"
        case .unknown: "is no picture, text, JSON or recording: choose a picture of it instead"
        case .encoding: "has characters that we cannot read: save it as UTF-8, then choose it again"
        case .tooLarge(let kind):
            "is too large: choose one of \(AttachmentLimits.megabytes(kind.limit)) or less\(kind.advice)"
        case .tooManyBytes(let limit):
            "is too large: choose one of \(AttachmentLimits.words(limit)) or less"
        case .tooManyPixels:
            "has too many pixels: make it smaller than \(AttachmentLimits.pixels / 1_000_000) megapixels, then choose it again"
        case .truncated: "is not complete: save it again, then choose it"
        case .broken: "is a damaged picture: open it, save it again as PNG or JPEG, then choose it"
        case .noRecording:
            "is no recording that we can read: export it again as HAR, then choose it"
        case .tooMany: "is one too many: send \(AttachmentLimits.files) files at most"
        case .tooMuchTogether:
            "is too much with the others: send \(AttachmentLimits.megabytes(AttachmentLimits.bytesTogether)) together at most"
        case .gone: "is not kept any more: choose it again"
        case .noRoom:
            "cannot be stored right now: send the report without it, or choose it again later"
        }
    }
}

extension AttachmentKind {
    /// How a file of this kind becomes smaller.
    fileprivate var advice: String {
        switch self {
        case .png, .jpeg, .webp: ", for example a part of the picture"
        case .text, .json: ", for example the last lines of it"
        case .recording: ", recorded anew from just before the error"
        }
    }
}
