/// What is taken out of a picture, in the order it is told.
enum RemovedPart: Int, Comparable {
    /// EXIF: where and when it was taken, and with what.
    case camera
    /// Comments, titles, XMP.
    case text
    case thumbnail
    case colourProfile
    /// Whatever stands behind the picture's end.
    case trailer
    /// What is not known to be needed.
    case other

    /// As a receipt says it.
    var words: String {
        switch self {
        case .camera: "place, time and camera"
        case .text: "hidden text"
        case .thumbnail: "a small preview"
        case .colourProfile: "the colour profile"
        case .trailer: "what stood behind the picture"
        case .other: "parts that are not needed to show it"
        }
    }

    static func < (left: RemovedPart, right: RemovedPart) -> Bool {
        left.rawValue < right.rawValue
    }
}
