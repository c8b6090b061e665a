/// The names of ids by which the one who answered can look a request up.
enum KnownRequestIDs {
    /// By how sure they are; those from `loose` on need a mark before the id.
    static let ranked: [[String]] = [
        ["ray id", "cf-ray", "rayid"],
        [
            "x-request-id", "request id", "requestid", "request_id", "x-amz-cf-id",
            "x-amzn-requestid", "x-amz-request-id", "x-ms-request-id", "x-fastly-request-id",
            "req id", "reqid", "x-azure-ref", "x-vercel-id", "x-goog-request-id",
            "x-oai-request-id", "x-nf-request-id", "x-amz-id-2", "x-akamai-request-id",
            "fly-request-id", "x-github-request-id",
        ],
        [
            "correlation id", "correlationid", "x-correlation-id", "incident id", "error reference",
            "error reference number", "error id", "incident number", "support id", "reference id",
            "activity id", "event id number",
        ],
        [
            "trace id", "traceid", "x-trace-id", "x-amzn-trace-id", "traceparent",
            "x-b3-traceid", "x-cloud-trace-context", "operation id", "xid",
        ],
        ["reference", "reference number", "error ref"],
    ]
    static let loose = 4

    /// The rank of a header by its name in lower case; nil for one that holds no such id.
    static func rank(ofHeader name: String) -> Int? { byHeader[name] }

    /// Whether a name, as its letters in lower case, announces an id.
    static func isOne(_ letters: String) -> Bool { byLetters.contains(letters) }

    /// Whether a value looks like an id and not like a secret: one word with a
    /// digit in it.
    static func isID(_ value: ArraySlice<UInt8>) -> Bool {
        (4...128).contains(value.count) && value.contains(where: \.isDigit)
            && value.allSatisfy { $0.isAlphanumeric || marks.contains($0) }
            && !KnownSecrets.begins(value)
            && PrivateNetwork.ipv4(value) == nil
    }

    private static let marks = Array("-_.:/+=~;,".utf8)

    private static let byHeader: [String: Int] = Dictionary(
        ranked[..<loose].enumerated().flatMap { rank, names in
            names.filter { !$0.contains(" ") }.map { ($0, rank) }
        }, uniquingKeysWith: min)

    private static let byLetters: Set<String> = Set(
        ranked[..<loose].joined().map { $0.filter(\.isLetter) })
}
