public import FoundationEssentials

/// What the notice of an outage said from some time on.
public struct OutageUpdate: Sendable, Equatable {
    public let stage: OutageStage
    /// In Markdown; the last one may be empty.
    public let words: String
    /// Who posted it.
    public let author: String
    public let at: Date

    public init(stage: OutageStage, words: String, author: String, at: Date) {
        self.stage = stage
        self.words = words
        self.author = author
        self.at = at
    }
}

/// How far the team has come with an outage.
public enum OutageStage: String, Sendable, CaseIterable {
    case investigating, identified, monitoring, resolved

    /// As the notice says it.
    public var label: String {
        switch self {
        case .investigating: "Investigating"
        case .identified: "Identified"
        case .monitoring: "Monitoring"
        case .resolved: "Resolved"
        }
    }

    /// Those of an outage that is open: it is resolved by closing it.
    public static let open: [OutageStage] = [.investigating, .identified, .monitoring]
}

/// An update that is about to be posted.
public struct NewOutageUpdate: Sendable {
    public let stage: OutageStage
    public let words: String
    /// When the outage is expected to be over from then on; nil when nobody can tell.
    public let expectedEnd: Date?
    /// Names this attempt to post it: the same key is stored once.
    public let key: String

    public init(stage: OutageStage, words: String, expectedEnd: Date?, key: String) {
        self.stage = stage
        self.words = words
        self.expectedEnd = expectedEnd
        self.key = key
    }
}

/// How an outage is closed.
public struct OutageClosing: Sendable {
    /// The last words of its notice; may be empty.
    public let words: String
    /// The last reply to its reports; empty to close them without words.
    public let reply: String
    /// Names this attempt.
    public let key: String

    public init(words: String, reply: String, key: String) {
        self.words = words
        self.reply = reply
        self.key = key
    }
}
