extension Router {
    /// Answers `GET` and `HEAD` of a pattern, on the event thread unless said
    /// otherwise.
    public mutating func get(_ pattern: String, _ work: Work = .quick, _ handler: @escaping Handler)
    {
        add(.get, pattern, work, handler)
    }

    /// Answers `POST` of a pattern, on a worker unless said otherwise.
    public mutating func post(_ pattern: String, _ work: Work = .slow, _ handler: @escaping Handler)
    {
        add(.post, pattern, work, handler)
    }

    /// Answers `GET` and `HEAD` of a pattern on the event thread.
    public mutating func get(_ pattern: String, _ handler: @escaping Handler) {
        get(pattern, .quick, handler)
    }

    /// Answers `POST` of a pattern on a worker.
    public mutating func post(_ pattern: String, _ handler: @escaping Handler) {
        post(pattern, .slow, handler)
    }

    /// Answers `POST` of a pattern on a worker, with a filter for each file of
    /// the form.
    public mutating func post(
        _ pattern: String, filtering: @escaping FormFileFiltering, _ handler: @escaping Handler
    ) {
        add(.post, pattern, .slow, filtering: filtering, handler)
    }
}
