public import FoundationEssentials
public import HTTPServer
public import Handrail

/// Takes reports in, from the form and from programs: each once, and within the
/// limits that all ways in share.
public struct ReportIntake: Sendable {
    private let records: any RecordStore
    private let secret: Secret
    private let client: RateLimit?
    private let everybody: RateLimit?
    private let now: @Sendable () -> Date

    /// A report that is stored, and the way to it.
    public struct Receipt: Sendable {
        public let filed: FiledReport
        public let token: ReportToken
        /// False when the key came before with another report or other files:
        /// those are stored.
        public let isSame: Bool
    }

    /// `client` limits each client, `everybody` all of them together; nil for no limit.
    public init(
        records: any RecordStore, secret: Secret, client: RateLimit? = nil,
        everybody: RateLimit? = nil, now: @escaping @Sendable () -> Date = { Date() }
    ) {
        self.records = records
        self.secret = secret
        self.client = client
        self.everybody = everybody
        self.now = now
    }

    /// Stores a report once for its key. One that is there already is not
    /// counted against the limits. `code` is that of the catalogue which it names.
    public func take(
        _ report: Report, with files: [StoredFile] = [], key: String, about code: String?,
        from request: Request
    ) throws -> Receipt {
        guard let token = secret.reportToken(for: key) else { throw Refusal.notFound }
        if client != nil || everybody != nil, try records.report(token: token) == nil {
            try count(request)
        }
        let filed = try records.add(
            Filing(
                report: report, idempotencyKey: key, token: token,
                person: secret.person(of: request, at: now()), createdAt: now(),
                attachments: files.map(\.id), knownCode: code))
        let isSame =
            try filed.isNew || (filed.report == report && records.has(files, with: token))
        return Receipt(filed: filed, token: token, isSame: isSame)
    }

    /// Stores a report that a program sends, once for the key that it made up.
    ///
    /// A key is worth something when nobody else makes up the same: what is
    /// shorter than a UUID's half is taken for such a one, and holds for its
    /// client alone. Nil is a key of its own for each call.
    public func take(
        _ report: Report, programKey: String?, about code: String?, from request: Request
    ) throws -> Receipt {
        let key = programKey ?? ReportIntake.uniqueKey()
        let scope = key.utf8.count < ReportIntake.strongKey ? request.clientNetwork : ""
        return try take(
            report, key: secret.idempotencyKey(key, scope: scope), about: code, from: request)
    }

    /// From so many characters on, a program's key holds whoever sends it.
    static let strongKey = 16

    private static func uniqueKey() -> String {
        var generator = SystemRandomNumberGenerator()
        return Base64URL.text((0..<24).map { _ in UInt8.random(in: 0...255, using: &generator) })
    }

    private func count(_ request: Request) throws {
        if let seconds = client?.wait(for: request.clientNetwork) {
            throw ReportIntake.problem("Many reports came from your connection", seconds)
        }
        if let seconds = everybody?.wait(for: "") {
            throw ReportIntake.problem("Very many people send reports right now", seconds)
        }
    }

    private static func problem(_ what: String, _ seconds: Int) -> Problem {
        let minutes = (seconds + 59) / 60
        let wait = seconds < 90 ? "\(seconds) seconds" : "\(minutes) minutes"
        return Problem(
            .tooMany(retryAfterSeconds: seconds),
            "\(what). This one is not stored yet: wait \(wait), then send it again")
    }
}

extension RecordStore {
    /// Whether copies of these files, and no others, came with a report.
    fileprivate func has(_ files: [StoredFile], with token: ReportToken) throws -> Bool {
        let attached = try attachments(of: token).filter { $0.message == nil }
        return attached.count == files.count
            && files.allSatisfy { file in attached.contains(where: file.isCopy) }
    }
}
