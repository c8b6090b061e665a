extension Rule {
    /// Its meaning, and where more is said.
    public var help: String { "\(meaning) See docs/checks.md#\(rawValue)." }
}
