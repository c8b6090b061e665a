public import FoundationEssentials

extension Content {
    public func notice(slug: String) -> Notice? { notices.first { $0.slug == slug } }

    /// What pages announce, the most pressing first: incidents, then
    /// maintenance under way, then what is planned, soonest first.
    public func announcedNotices(at now: Date) -> [Notice] {
        let announced = notices.filter { $0.isAnnounced(at: now) }
        let goingOn = announced.filter { $0.isGoingOn(at: now) }
        let planned = announced.filter { !$0.isGoingOn(at: now) }
        return goingOn.filter { $0.kind == .incident } + goingOn.filter { $0.kind == .maintenance }
            + planned.reversed()
    }

    /// What goes on and concerns a code, the most pressing first; of an empty
    /// or unknown code what concerns everything.
    public func notices(about code: String, at now: Date) -> [Notice] {
        announcedNotices(at: now).filter { $0.isGoingOn(at: now) && $0.concerns([code]) }
    }

    /// When pages will next have to say something else of a notice; nil when never.
    public func nextNoticeChange(after now: Date) -> Date? {
        let midnight = notices.contains { $0.isAnnounced(at: now) } ? [now.nextDay] : []
        return (notices.flatMap(\.changes) + midnight).filter { $0 > now }.min()
    }
}

extension Date {
    /// The next midnight in UTC: from then on times of today are said with their day.
    fileprivate var nextDay: Date {
        let days = (timeIntervalSince1970 / 86_400).rounded(.down)
        return Date(timeIntervalSince1970: (days + 1) * 86_400)
    }
}
