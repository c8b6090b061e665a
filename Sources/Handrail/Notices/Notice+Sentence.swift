public import FoundationEssentials

extension Notice {
    /// A part of a sentence: its words, or a time that a page marks as one.
    public enum Words: Sendable, Equatable {
        case text(String)
        /// A time, as the sentence says it.
        case time(Date, String)

        /// As it is read.
        public var text: String {
            switch self {
            case .text(let text), .time(_, let text): text
            }
        }
    }

    /// What is known of its times: `Known since 14:05 UTC; next update 15:00 UTC.`
    public func sentence(at now: Date) -> String { words(at: now).map(\.text).joined() }

    /// The sentence in its parts.
    public func words(at now: Date) -> [Words] {
        switch state(at: now) {
        case .upcoming: upcoming(now) + [.text(".")]
        case .past: past(now) + [.text(".")]
        case .current, .overdue: goingOn(now) + [.text(".")]
        }
    }

    private func upcoming(_ now: Date) -> [Words] {
        let begins: [Words] = [.text("Planned from "), time(start, now)]
        guard let knownEnd else { return begins }
        return begins + [.text(" to "), time(knownEnd, start)]
    }

    private func past(_ now: Date) -> [Words] {
        let begun: [Words] = [.text("From "), time(start, now)]
        guard let end else { return begun }
        return begun + [.text(" to "), time(end, start)]
    }

    private func goingOn(_ now: Date) -> [Words] {
        let since = kind == .incident ? "Known since " : "Under way since "
        var words: [Words] = [.text(since), time(start, now)]
        if let end {
            words += [.text("; ends at "), time(end, now)]
        } else if let expectedEnd {
            let isOver = now >= expectedEnd
            words += [.text(isOver ? "; was expected to end at " : "; expected to end at ")]
            words += [time(expectedEnd, now)]
        }
        if let nextUpdate, nextUpdate > now {
            words += [.text("; next update "), time(nextUpdate, now)]
        }
        return words
    }

    private func time(_ time: Date, _ now: Date) -> Words { .time(time, time.words(on: now)) }
}
