extension Router {
    /// Answers `GET` and `HEAD` of a pattern on the event thread.
    public mutating func get(_ pattern: String, _ handler: @escaping Handler) {
        get(pattern, .quick, handler)
    }

    /// Answers `POST` of a pattern on a worker.
    public mutating func post(_ pattern: String, _ handler: @escaping Handler) {
        post(pattern, .slow, handler)
    }
}
