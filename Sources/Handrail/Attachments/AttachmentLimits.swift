/// How much may come with one report, or with one message.
public enum AttachmentLimits {
    /// The most files.
    public static let files = 5
    /// The most bytes of all files together.
    public static let bytesTogether = 60 << 20
    /// The most bytes of a picture.
    public static let pictureBytes = 10 << 20
    /// The most pixels of a picture: width times height.
    public static let pixels = 50_000_000
    /// The most pixels of all frames of a moving picture together, and of all
    /// passes of one that is drawn in passes.
    static let framePixels = 500_000_000
    /// The most frames of a moving picture, or passes of another.
    static let frames = 1_000
    /// The most bytes of a text or of JSON.
    public static let textBytes = 5 << 20
    /// The most bytes of a recording.
    public static let recordingBytes = 50 << 20
    /// How long a file is kept that was uploaded and not sent, in seconds.
    public static let heldSeconds = 86_400.0
    /// The most bytes of all files that are kept that way.
    public static let heldBytes = 2 << 30

    /// What may be chosen, for the form.
    public static let words = """
        Up to \(files) files, \(megabytes(bytesTogether)) together: pictures (PNG, JPEG or WebP, \
        \(megabytes(pictureBytes)) each), text, logs and JSON (\(megabytes(textBytes))), recordings of your \
        browser (HAR, \(megabytes(recordingBytes))).
        """

    /// What is done to a file before it is stored, for the form.
    public static let removalWords = """
        Before a file is stored we take out what is private: from pictures the place, the camera and \
        hidden text; from recordings and texts cookies, passwords, tokens and e-mail addresses. What \
        a picture shows stays as it is.
        """

    /// A number of bytes as people say it: `10 MB`, `312 kB`, `40 bytes`.
    public static func words(_ bytes: Int) -> String {
        switch bytes {
        case ..<1_000: bytes == 1 ? "1 byte" : "\(bytes) bytes"
        case ..<1_000_000: "\((bytes + 500) / 1_000) kB"
        default: "\(bytes / 1_000_000).\(bytes % 1_000_000 / 100_000) MB"
        }
    }

    /// A limit as people say it.
    static func megabytes(_ bytes: Int) -> String { "\(bytes >> 20) MB" }
}
