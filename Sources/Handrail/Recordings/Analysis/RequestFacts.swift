/// What the patterns need to know of a request: a few numbers, for each of a
/// recording's requests.
struct RequestFacts: Sendable {
    let number: Int
    /// Milliseconds since 1970; not finite when not told.
    let start: Double
    /// How long it took, in milliseconds.
    let duration: Double
    /// Until the first byte came, in milliseconds.
    let firstByte: Double
    let waited: Double
    let status: Int
    let host: Int
    /// The same for the same method and address.
    let key: UInt64
    let failure: Failure?
    let answerer: Answerer.Kind
    let answererName: String?
    let hasCookies: Bool
    let requestBytes: Int
    let version: HTTPVersion
    /// A page, a call of a script, or a part of a page.
    let importance: Int

    var end: Double { start + duration }
    var isFailed: Bool { failure != nil }
    var isSlow: Bool { firstByte >= Thresholds.slow && status != 101 }
    /// It was called off by the page or the person.
    let isCalledOff: Bool

    /// How telling it is, the most first.
    var weight: Int { (failure?.weight ?? 40) + importance }

    init(
        _ record: RawRecord, _ answer: (Int) -> Answerer, host: Int, number: Int
    ) {
        let timing = RequestTiming(record)
        let resource = record[.resourceType]
        let isDocument = resource.elementsEqual("document".utf8)
        let status = record.number(.status).map { Int(max(-1, min($0, 999))) } ?? 0
        self.number = number
        self.status = max(0, status)
        self.host = host
        start = Moment.milliseconds(record[.started]) ?? .nan
        firstByte = timing.untilFirstByte
        waited = timing.wait ?? 0
        duration = record.duration(.time) ?? timing.whole
        // Of the address as it came: cleaned, two of them may look the same.
        key = RequestFacts.key(record[.method], record[.address])
        let error = FailureName(record[.error])
        isCalledOff = error.isCalledOff
        failure = Failure(status: self.status, error: error, isDocument: isDocument)
        let hasCookieHeader = record.hasHeader("cookie", ofResponse: false)
        hasCookies = hasCookieHeader || record.cookies > 0
        let announced = record.header("content-length", ofResponse: false).flatMap(Decimal.value)
        let size = max(record.number(.requestBodySize) ?? 0, announced ?? 0)
        requestBytes = Int(max(0, min(size, 1e15)))
        version = HTTPVersion(record)
        let who = failure == nil ? nil : answer(self.status)
        answerer = who?.kind ?? .unknown
        answererName = who?.name
        importance = RequestFacts.importance(of: resource)
    }

    private static func importance(of resource: ArraySlice<UInt8>) -> Int {
        if resource.elementsEqual("document".utf8) { return 8 }
        if calls.contains(NameHash(resource).value) { return 5 }
        return parts.contains(NameHash(resource).value) ? -10 : 0
    }

    private static let calls = NameHash.set(["fetch", "xhr", "websocket", "eventsource"])
    private static let parts = NameHash.set([
        "image", "font", "ping", "media", "beacon", "manifest",
    ])

    private static func key(_ method: ArraySlice<UInt8>, _ address: ArraySlice<UInt8>) -> UInt64 {
        var hash = NameHash()
        for byte in method { hash.add(byte) }
        for byte in address { hash.add(byte) }
        return hash.value
    }
}
