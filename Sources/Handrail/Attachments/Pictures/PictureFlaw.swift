/// Why a picture cannot be taken.
enum PictureFlaw: Error, Equatable {
    /// It ends before its end.
    case truncated
    /// It breaks the rules of its format, or uses what browsers do not show.
    case broken
    case tooManyPixels
}
