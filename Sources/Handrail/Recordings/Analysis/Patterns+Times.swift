extension Patterns {
    /// Failures that ended after the same time: somebody gave up waiting.
    var timeLimit: RecordingPattern? {
        let long = failures.filter { $0.duration >= Thresholds.shortestLimit }
            .sorted { $0.duration < $1.duration }
        guard let cluster = Patterns.largestCluster(of: long),
            cluster.count >= Thresholds.fewest, cluster.count * 3 >= failures.count
        else { return nil }
        let middle = cluster[cluster.count / 2].duration
        let limit = Thresholds.commonLimits.first {
            abs(middle - $0 * 1_000) <= $0 * 1_000 * Thresholds.sameTime
        }
        let whose =
            cluster.allSatisfy { $0.status > 0 }
            ? "a time limit on the server’s side" : "a time limit on the way"
        let named = limit.map { "\(whose), which is often set to \(Int($0)) s" } ?? whose
        return pattern(
            .timeLimit, cluster.inOrder,
            "\(share(cluster.count)) ended at \(Patterns.seconds(middle)): \(named).")
    }

    /// A time in which nothing worked because the device had no network.
    var offline: RecordingPattern? {
        let lost = failures.filter { $0.failure?.isOffline ?? false && $0.start.isFinite }
        guard lost.count >= Thresholds.fewest, let start = lost.map(\.start).min(),
            let end = lost.map(\.start).max()
        else { return nil }
        let within = facts.filter { (start...end).contains($0.start) }
        guard within.allSatisfy({ !$0.isSuccess }), end - start <= Thresholds.moment * 5 else {
            return nil
        }
        let hostCount = Set(lost.map(\.host)).count
        let when = "between \(Patterns.seconds(start - first)) and \(Patterns.seconds(end - first))"
        return pattern(
            .offline, lost,
            "None of \(within.count) requests to \(Patterns.count(hostCount, "host")) worked \(when): the device had no network then."
        )
    }

    /// All failures lie behind the last success, or between two of them.
    var sinceMoment: RecordingPattern? {
        let failed = failures.filter(\.start.isFinite)
        guard failed.count > Thresholds.fewest, let start = failed.map(\.start).min(),
            let end = failed.map(\.start).max()
        else { return nil }
        let before = successes.count { $0.start < start }
        let during = successes.count { (start...end).contains($0.start) }
        let after = successes.count { $0.start > end }
        guard before >= Thresholds.fewest, during == 0 else { return nil }
        let from = Patterns.seconds(start - first)
        if after == 0 {
            let last = successes.map(\.start).filter { $0 < start }.max() ?? start
            return pattern(
                .sinceMoment, failed,
                "Nothing worked from \(from) on; the last request that did began at \(Patterns.seconds(last - first))."
            )
        }
        return pattern(
            .sinceMoment, failed,
            "\(share(failed.count)) lie between \(from) and \(Patterns.seconds(end - first)); \(before) requests before and \(after) after worked."
        )
    }

    /// Where the time of the slow ones went.
    var slowPart: RecordingPattern? {
        let slow = facts.filter { $0.isSlow && $0.firstByte > 0 }
        guard slow.count >= Thresholds.fewest else { return nil }
        let whole = slow.map(\.firstByte).reduce(0, +)
        let waited = slow.map(\.waited).reduce(0, +) / whole
        let percent = Int((waited * 100).rounded())
        let worst = Patterns.seconds(slow.map(\.firstByte).max() ?? 0)
        let sentence: String
        if waited >= 0.7 {
            sentence = "spent \(percent) % of their time waiting for the server"
        } else if waited <= 0.3 {
            sentence =
                "spent \(100 - percent) % of their time before anything was sent: queueing, looking up names, connecting"
        } else {
            return nil
        }
        return pattern(
            .slowPart, slow, codes: [],
            "\(slow.count) requests took \(Patterns.seconds(Thresholds.slow)) or more (the longest \(worst)) and \(sentence)."
        )
    }

    /// The most requests, in the order of their times, whose times are the same.
    private static func largestCluster(of sorted: [RequestFacts]) -> ArraySlice<RequestFacts>? {
        var best: Range<Int>?
        var start = 0
        for end in sorted.indices {
            // 2 % to either side of the middle.
            while sorted[end].duration > sorted[start].duration * (1 + 2 * Thresholds.sameTime) {
                start += 1
            }
            if end + 1 - start > best?.count ?? 0 { best = start..<(end + 1) }
        }
        return best.map { sorted[$0] }
    }
}

extension Failure {
    /// The browser says that there was no network.
    fileprivate var isOffline: Bool {
        guard case .network(let name) = self else { return false }
        return [
            "ERR_INTERNET_DISCONNECTED", "ERR_NETWORK_CHANGED", "ERR_ADDRESS_UNREACHABLE",
            "ERR_NAME_NOT_RESOLVED", "ERR_NETWORK_IO_SUSPENDED",
        ].contains(name)
    }
}

extension Collection where Element == RequestFacts {
    /// As they stand in the recording.
    var inOrder: [RequestFacts] { sorted { $0.number < $1.number } }
}
