public import FoundationEssentials

/// What a visitor reports: every field as it was checked.
public struct Report: Sendable, Equatable {
    /// The code's own spelling, or what the visitor wrote; empty when they named none.
    public var code = ""
    /// What happened, in one line.
    public var summary = ""
    public var description = ""
    /// `YYYY-MM-DDTHH:MM` on the visitor's clock; empty when not said.
    public var startedAt = ""
    /// An IANA time zone name or an offset; empty when not said.
    public var timeZone = ""
    public var frequency: Frequency?
    /// The ids of the steps that were tried.
    public var tried: [String] = []
    /// The ids of the steps that were passed over in the guide.
    public var skipped: [String] = []
    /// The slug of the article they followed.
    public var article = ""
    public var browser = ""
    public var system = ""
    public var pageURL = ""
    /// What the error page calls Ray ID or request id.
    public var requestID = ""
    public var email = ""

    public init() {}
}

/// A report with what storing it takes.
public struct Filing: Sendable {
    public let report: Report
    /// Names this attempt to send: the same key is stored once.
    public let idempotencyKey: String
    public let token: ReportToken
    /// Tells the people of one day apart without saying who they are: a keyed hash.
    public let person: String
    public let createdAt: Date
    /// The held files that become part of it.
    public let attachments: [FileID]
    /// The code of the catalogue that the report names, which it counts for; nil for none.
    public let knownCode: String?

    public init(
        report: Report, idempotencyKey: String, token: ReportToken, person: String,
        createdAt: Date, attachments: [FileID] = [], knownCode: String? = nil
    ) {
        self.report = report
        self.idempotencyKey = idempotencyKey
        self.token = token
        self.person = person
        self.createdAt = createdAt
        self.attachments = attachments
        self.knownCode = knownCode
    }

    /// What the report counts as; nil when it names no code of the catalogue.
    public var sighting: Sighting? {
        knownCode.map { Sighting(code: $0, person: person, source: .report, seenAt: createdAt) }
    }
}

/// A report that is stored.
public struct FiledReport: Sendable {
    public let reference: ReportReference
    public let status: ReportStatus
    public let createdAt: Date
    /// When something was last said about it or done to it.
    public let updatedAt: Date
    public let report: Report
    public let idempotencyKey: String
    /// When what was written about it was erased; nil when it was not.
    public let erasedAt: Date?
    /// Where the report stands that it was merged into, as far as that was asked for; nil
    /// when it is handled by itself.
    public let mainStatus: ReportStatus?
    /// True in the answer of the call that stored it, and nowhere else.
    public let isNew: Bool

    public init(
        reference: ReportReference, status: ReportStatus, createdAt: Date, updatedAt: Date,
        report: Report, idempotencyKey: String, erasedAt: Date? = nil,
        mainStatus: ReportStatus? = nil, isNew: Bool = false
    ) {
        self.reference = reference
        self.status = status
        self.createdAt = createdAt
        self.updatedAt = updatedAt
        self.report = report
        self.idempotencyKey = idempotencyKey
        self.erasedAt = erasedAt
        self.mainStatus = mainStatus
        self.isNew = isNew
    }

    /// Where its visitor sees it: a merged report goes where the main one goes, until its
    /// visitor says that it works.
    public var shownStatus: ReportStatus {
        status == .solved ? .solved : mainStatus ?? status
    }
}
