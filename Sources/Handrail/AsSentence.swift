extension String {
    /// With a full stop where none ends it.
    package var asSentence: String {
        guard let last, !".!?…".contains(last) else { return self }
        return self + "."
    }
}
