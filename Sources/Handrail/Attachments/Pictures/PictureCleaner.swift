/// Takes out of a picture all that is not needed to show it.
///
/// The container is walked and written anew, the picture itself is not decoded:
/// nothing is ever decompressed. What comes out is taken again, unchanged.
public struct PictureCleaner {
    /// A picture that shows what it showed, and tells nothing else.
    public struct Picture: Sendable {
        public let bytes: [UInt8]
        /// Its size in pixels, and what was taken out.
        public let summary: AttachmentSummary
    }

    /// Cleans a picture of that kind. Throws why it cannot be taken.
    public static func clean(
        _ bytes: [UInt8], kind: AttachmentKind
    ) throws(AttachmentRefusal) -> Picture {
        guard bytes.count <= kind.limit else { throw .tooLarge(kind) }
        do throws(PictureFlaw) {
            let clean =
                switch kind {
                case .png: try PNGCleaner.clean(bytes)
                case .jpeg: try JPEGCleaner.clean(bytes)
                case .webp: try WebPCleaner.clean(bytes)
                case .text, .json, .recording: throw PictureFlaw.broken
                }
            return Picture(
                bytes: clean.bytes,
                summary: AttachmentSummary(
                    width: clean.size.width, height: clean.size.height,
                    removed: clean.removed.sorted().map(\.words)))
        } catch {
            switch error {
            case .truncated: throw .truncated
            case .broken: throw .broken
            case .tooManyPixels: throw .tooManyPixels
            }
        }
    }
}

/// What a cleaner of one format makes.
struct CleanPicture {
    let bytes: [UInt8]
    let size: PictureSize
    let removed: Set<RemovedPart>
}

/// Width and height in pixels, neither of them 0.
struct PictureSize: Equatable {
    let width: Int
    let height: Int

    /// Throws for a size that a picture cannot have, or may not.
    init(_ width: Int, _ height: Int) throws(PictureFlaw) {
        guard width > 0, height > 0 else { throw .broken }
        let (pixels, isTooLarge) = width.multipliedReportingOverflow(by: height)
        guard !isTooLarge, pixels <= AttachmentLimits.pixels else { throw .tooManyPixels }
        self.width = width
        self.height = height
    }

    var pixels: Int { width * height }

    /// Whether another picture lies within this one, at that place.
    func holds(_ other: PictureSize, x: Int, y: Int) -> Bool {
        // Places are numbers of 32 bits at most, so sums do not overflow.
        x >= 0 && y >= 0 && x + other.width <= width && y + other.height <= height
    }
}

/// The frames of a moving picture, counted against the limits.
struct FrameCount {
    private var frames = 0
    private var pixels = 0

    /// Counts a frame. Throws when it is one too many.
    mutating func add(_ size: PictureSize) throws(PictureFlaw) {
        frames += 1
        pixels += size.pixels
        guard frames <= AttachmentLimits.frames, pixels <= AttachmentLimits.framePixels else {
            throw .tooManyPixels
        }
    }
}
