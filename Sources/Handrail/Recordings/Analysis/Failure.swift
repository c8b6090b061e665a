/// Why a request counts as failed.
enum Failure: Sendable, Equatable {
    case status(Int)
    /// The browser's own name for it, or what it is in the words of Chromium.
    case network(String)
    /// The browser or something in it did not let it out.
    case blocked(String)
    /// There was no answer, and no reason was told.
    case noAnswer

    /// Nil for a request that did not fail.
    init?(status: Int, error: FailureName, isDocument: Bool) {
        if error.isCalledOff { return nil }
        if let name = error.name {
            // A redirect or an answer from the cache carries no error of its own.
            self = error.isBlocked ? .blocked(name) : .network(name)
            if status >= 400, Thresholds.isFailed(status: status, isDocument: isDocument) {
                self = .status(status)
            }
        } else if status == 0 {
            self = .noAnswer
        } else if Thresholds.isFailed(status: status, isDocument: isDocument) {
            self = .status(status)
        } else {
            return nil
        }
    }

    /// How much it tells, the most first.
    var weight: Int {
        switch self {
        case .status(500...): 100
        case .network: 90
        case .status(408), .status(425), .status(429), .status(499): 80
        case .status(401), .status(403), .status(407), .status(413): 70
        case .noAnswer: 60
        case .status: 50
        case .blocked: 30
        }
    }

    /// The codes it points to as people spell them.
    var codes: [String] {
        switch self {
        case .status(let status): ["\(status)"]
        case .network(let name), .blocked(let name): [name]
        case .noAnswer: []
        }
    }
}
