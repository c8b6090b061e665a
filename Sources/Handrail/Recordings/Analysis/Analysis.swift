import FoundationEssentials

/// Collects, while a recording is read, what its findings are made of.
struct Analysis: Sendable {
    let limits: RecordingLimits
    private(set) var facts: [RequestFacts] = []
    private(set) var hosts = HostTable()
    /// The failed and slow requests that are held, each with how telling it is.
    private(set) var telling: [Telling] = []
    /// Requests that were left out because there were too many.
    private(set) var skipped = 0
    private var pages: [(page: RecordedPage, started: Double?)] = []
    private var creator: String?
    private var browser: String?

    /// A request to tell of.
    struct Telling: Sendable {
        var request: RecordedRequest
        let weight: Int
    }

    init(limits: RecordingLimits) {
        self.limits = limits
    }

    /// How many requests were read.
    var count: Int { facts.count }
    var hasRoom: Bool { facts.count < limits.entries }
    var hasRoomForPage: Bool { pages.count < limits.pages }

    /// Counts a request that there was no room for.
    mutating func skip(_ place: Place) {
        if place == .entry { skipped += 1 }
    }

    mutating func add(program: RawRecord, isBrowser: Bool) {
        let words = [
            PlainWords.phrase(program[.creatorName]), PlainWords.phrase(program[.creatorVersion]),
        ]
        let text = words.compactMap(\.self).map { String(decoding: $0, as: UTF8.self) }
            .joined(separator: " ")
        guard !text.isEmpty else { return }
        if isBrowser { browser = text } else { creator = text }
    }

    mutating func add(page: RawRecord, address: [UInt8]) {
        let text = String(decoding: address, as: UTF8.self)
        let told = RecordedPage(
            address: text, contentLoad: page.duration(.contentLoad), load: page.duration(.load))
        pages.append((told, Moment.milliseconds(page[.pageStarted])))
    }

    /// Adds a request with its cleaned address.
    mutating func add(entry: RawRecord, address: [UInt8]) {
        let host = hosts.index(of: address)
        var answerer: Answerer?
        let facts = RequestFacts(
            entry,
            { status in
                let who = AnswererReader.answerer(of: entry, status)
                answerer = who
                return who
            }, host: host, number: count + 1)
        self.facts.append(facts)
        hosts.count(host, isFailed: facts.isFailed)
        guard facts.isFailed || facts.isSlow else { return }
        let request = RecordedRequest(
            entry, facts, answerer ?? AnswererReader.answerer(of: entry, facts.status),
            address: address, host: hosts.names[host])
        telling.append(Telling(request: request, weight: facts.weight))
        if telling.count >= 2 * limits.requests { keepMostTelling() }
    }

    /// Forgets all but those that tell most, in that order; once more at the end.
    mutating func keepMostTelling() {
        let sorted = telling.sorted {
            ($1.weight, $0.request.number) < ($0.weight, $1.request.number)
        }
        telling = Array(sorted.prefix(limits.requests))
    }

    /// What was found; `isRecording` when there was a list of requests.
    func findings(in isRecording: Bool) -> RecordingFindings {
        var findings = RecordingFindings()
        findings.isRecording = isRecording
        findings.creator = creator
        findings.browser = browser
        findings.count = facts.count
        findings.failedCount = facts.count(where: \.isFailed)
        findings.slowCount = facts.count(where: { $0.isSlow && !$0.isFailed })
        findings.hosts = hosts.sorted
        let first = facts.map(\.start).filter(\.isFinite).min()
        if let first {
            findings.started = Date(timeIntervalSince1970: first / 1_000)
            let end = facts.map(\.end).filter(\.isFinite).max() ?? first
            findings.duration = (end - first).rounded()
        }
        findings.pages = pages.map { page, started in
            var page = page
            if let started, let first { page.offset = (started - first).rounded() }
            return page
        }
        findings.requests = telling.map { told in
            var request = told.request
            let start = facts[request.number - 1].start
            request.offset = first.map { start.isFinite ? (start - $0).rounded() : 0 } ?? 0
            return request
        }
        findings.patterns = Patterns(facts: facts, hosts: hosts.names, first: first ?? 0).all
        return findings
    }
}
