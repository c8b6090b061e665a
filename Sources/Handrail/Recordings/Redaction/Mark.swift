/// What stands in the place of what was taken out.
enum Mark {
    /// For a text or a part of one.
    static let removed = Array("[removed]".utf8)
    /// For a host: a name that no machine has (RFC 6761).
    static let host = Array("removed.invalid".utf8)
    static let text = "[removed]"
}

/// How often what was taken out.
struct Removals: Sendable {
    private(set) var counts: [RemovedKind: Int] = [:]

    mutating func add(_ kind: RemovedKind, _ count: Int = 1) {
        if count > 0 { counts[kind, default: 0] += count }
    }

    mutating func add(_ others: Removals) {
        for (kind, count) in others.counts { add(kind, count) }
    }
}
