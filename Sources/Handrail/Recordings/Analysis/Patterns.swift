/// Finds what the requests of a recording have in common, and says it with
/// numbers. Nothing is claimed beyond what they show.
struct Patterns {
    let facts: [RequestFacts]
    let hosts: [String]
    /// When the first request began, in milliseconds since 1970.
    let first: Double
    /// Those that failed on the way or at the server.
    let failures: [RequestFacts]
    /// Those that the browser did not let out.
    let blocked: [RequestFacts]
    let successes: [RequestFacts]

    init(facts: [RequestFacts], hosts: [String], first: Double) {
        self.facts = facts
        self.hosts = hosts
        self.first = first
        failures = facts.filter { $0.isFailed && !$0.isBlocked }
        blocked = facts.filter(\.isBlocked)
        successes = facts.filter(\.isSuccess)
    }

    /// All that were found, the most telling first.
    var all: [RecordingPattern] {
        [
            timeLimit, offline, rateLimit, shared(onlyUploads), answeredInFront,
            shared(oneProtocol), shared(onlyWithCookies), shared(oneHost), sinceMoment,
            retrySucceeded, slowPart, blockedInBrowser,
        ].compactMap(\.self)
    }

    /// What all failures share, or else at least half of them that have one code.
    private func shared(
        _ trait: ([RequestFacts]) -> RecordingPattern?
    ) -> RecordingPattern? {
        if failures.count >= Thresholds.fewest, let pattern = trait(failures) { return pattern }
        let codes = Patterns.codes(of: failures)
        let most = failures.filter { $0.failure?.codes == codes }
        guard !codes.isEmpty, most.count >= Thresholds.fewest, most.count < failures.count,
            most.count * 2 >= failures.count
        else { return nil }
        return trait(most)
    }

    func pattern(
        _ kind: RecordingPattern.Kind, _ requests: [RequestFacts], codes: [String]? = nil,
        _ sentence: String
    ) -> RecordingPattern {
        let numbers = requests.prefix(Thresholds.mostTold).map(\.number)
        return RecordingPattern(
            kind: kind, sentence: sentence, codes: codes ?? Patterns.codes(of: requests),
            requests: Array(numbers))
    }

    /// The code that most of the requests have.
    static func codes(of requests: [RequestFacts]) -> [String] {
        var counts: [String: Int] = [:]
        for code in requests.flatMap({ $0.failure?.codes ?? [] }) { counts[code, default: 0] += 1 }
        let best = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
        return best.map { [$0.key] } ?? []
    }

    /// `All 5 failures`, `Both failures`, `7 of 9 failures`.
    func share(_ count: Int) -> String {
        guard count == failures.count else { return "\(count) of \(failures.count) failures" }
        return count == 2 ? "Both failures" : "All \(count) failures"
    }

    /// `60.0 s`.
    static func seconds(_ milliseconds: Double) -> String {
        let tenths = Int((milliseconds / 100).rounded())
        return "\(tenths / 10).\(tenths % 10) s"
    }

    static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
        number == 1 ? "1 \(one)" : "\(number) \(many ?? one + "s")"
    }

    /// Since the recording's first request.
    func offset(_ request: RequestFacts) -> Double { request.start - first }
}

extension RequestFacts {
    var isBlocked: Bool {
        if case .blocked = failure { return true }
        // No network answers or fails that quickly.
        return failure == .noAnswer && duration < 2 && waited == 0
    }

    /// It was answered, and not with a failure.
    var isSuccess: Bool { (100..<400).contains(status) && !isFailed && !isCalledOff }
}
