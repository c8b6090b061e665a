/// How long it is kept how often pages were read.
public enum ReadingRetention {
    /// Long enough to compare with the same month a year ago.
    public static let days = 400
}
