public import FoundationEssentials

extension Notice {
    /// Where a notice stands at some time.
    public enum State: String, Sendable, CaseIterable {
        /// It has not begun.
        case upcoming
        /// It goes on.
        case current
        /// It goes on for longer than was expected.
        case overdue
        /// It is over.
        case past
    }

    /// How long before its start pages announce maintenance, in seconds.
    public static let announcedAhead = 86_400.0

    public func state(at now: Date) -> State {
        if let end, now >= end { return .past }
        if now < start { return .upcoming }
        if let expectedEnd, now >= expectedEnd { return .overdue }
        return .current
    }

    public func isGoingOn(at now: Date) -> Bool { [.current, .overdue].contains(state(at: now)) }

    /// Whether pages that it concerns say so: while it goes on, and for
    /// maintenance from a day before.
    public func isAnnounced(at now: Date) -> Bool {
        switch state(at: now) {
        case .current, .overdue: true
        case .past: false
        case .upcoming:
            kind == .maintenance && now >= start.addingTimeInterval(-Notice.announcedAhead)
        }
    }

    /// Whether a page about these codes should say so.
    public func concerns(_ pageCodes: [String]) -> Bool {
        guard !codes.isEmpty else { return true }
        let own = Set(codes.map { $0.lowercased() })
        return pageCodes.contains { own.contains($0.lowercased()) }
    }

    /// When it will be, or was, over as far as anybody knows.
    public var knownEnd: Date? { end ?? expectedEnd }

    /// When something was last said of it.
    public var changedAt: Date { updates.first?.at ?? start }

    /// The times from which on it is said in other words, or no more.
    var changes: [Date] {
        let announced = start.addingTimeInterval(-Notice.announcedAhead)
        return [announced, start, expectedEnd, nextUpdate, end].compactMap(\.self)
    }
}
