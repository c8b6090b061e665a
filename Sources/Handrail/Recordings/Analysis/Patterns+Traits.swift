extension Patterns {
    /// All failures at one of several hosts.
    func oneHost(_ failures: [RequestFacts]) -> RecordingPattern? {
        guard let host = failures.first?.host,
            failures.allSatisfy({ $0.host == host }), !hosts[host].isEmpty
        else { return nil }
        let elsewhere = successes.filter { $0.host != host }
        guard elsewhere.count >= Thresholds.fewest else { return nil }
        let hostCount = Set(elsewhere.map(\.host)).count
        return pattern(
            .oneHost, failures,
            "\(share(failures.count)) were at \(hosts[host]); \(elsewhere.count) requests to \(Patterns.count(hostCount, "other host")) worked."
        )
    }

    /// Failures that were answered on the way, and never by the origin.
    var answeredInFront: RecordingPattern? {
        let answered = failures.filter { $0.status > 0 && $0.answerer != .unknown }
        guard answered.count >= Thresholds.fewest,
            answered.allSatisfy({ $0.answerer == .cdn || $0.answerer == .gateway })
        else { return nil }
        let isCDN = answered.allSatisfy { $0.answerer == .cdn }
        let isGateway = answered.allSatisfy { $0.answerer == .gateway }
        let who = isCDN ? "the CDN" : isGateway ? "a gateway" : "the CDN or a gateway"
        let names = Set(answered.compactMap(\.answererName)).sorted().joined(separator: ", ")
        return pattern(
            .answeredInFront, answered,
            "\(share(answered.count)) were answered by \(who)\(names.isEmpty ? "" : " (\(names))"), none by the origin."
        )
    }

    /// Failures that all carried cookies, at hosts where requests without them worked.
    func onlyWithCookies(_ failures: [RequestFacts]) -> RecordingPattern? {
        let here = Set(failures.map(\.host))
        let beside = successes.filter { here.contains($0.host) }
        guard failures.allSatisfy(\.hasCookies),
            beside.count >= Thresholds.fewest, !beside.contains(where: \.hasCookies)
        else { return nil }
        return pattern(
            .onlyWithCookies, failures,
            "\(share(failures.count)) carried cookies; \(beside.count) requests to the same \(here.count == 1 ? "host" : "hosts") without cookies worked."
        )
    }

    /// Failures that all sent much, while those that sent less worked.
    func onlyUploads(_ failures: [RequestFacts]) -> RecordingPattern? {
        let least = failures.map(\.requestBytes).min() ?? 0
        guard least >= Thresholds.upload,
            !successes.isEmpty, successes.allSatisfy({ $0.requestBytes < least })
        else { return nil }
        return pattern(
            .onlyUploads, failures,
            "\(share(failures.count)) sent \(Patterns.size(least)) or more; \(successes.count) requests that sent less worked."
        )
    }

    /// Failures over one version of HTTP, while another worked.
    func oneProtocol(_ failures: [RequestFacts]) -> RecordingPattern? {
        guard let version = failures.first?.version,
            version != .unknown, failures.allSatisfy({ $0.version == version })
        else { return nil }
        let here = Set(failures.map(\.host))
        let beside = successes.filter { here.contains($0.host) && $0.version != .unknown }
        guard beside.count >= Thresholds.fewest, beside.allSatisfy({ $0.version != version }) else {
            return nil
        }
        return pattern(
            .oneProtocol, failures,
            "\(share(failures.count)) went over \(version.rawValue); \(beside.count) requests to the same \(here.count == 1 ? "host" : "hosts") over another version worked."
        )
    }

    /// Requests that worked when they were sent again.
    var retrySucceeded: RecordingPattern? {
        var later: [UInt64: [Double]] = [:]
        for success in successes where success.start.isFinite {
            later[success.key, default: []].append(success.start)
        }
        var waits: [Double] = []
        var mended: [RequestFacts] = []
        var keys: Set<UInt64> = []
        for failure in failures where keys.insert(failure.key).inserted {
            guard let next = later[failure.key]?.filter({ $0 > failure.start }).min() else {
                continue
            }
            waits.append(next - failure.start)
            mended.append(failure)
        }
        guard !mended.isEmpty else { return nil }
        let middle = Patterns.seconds(waits.sorted()[waits.count / 2])
        let requests = Patterns.count(keys.count, "failed request")
        return pattern(
            .retrySucceeded, mended,
            "\(mended.count) of \(requests) worked when sent again, \(middle) later\(mended.count > 1 ? " in the middle case" : "")."
        )
    }

    /// Answers that say that there were too many requests.
    var rateLimit: RecordingPattern? {
        let limited = failures.filter { $0.status == 429 }
        guard let first = limited.first else { return nil }
        let before = facts.count {
            $0.host == first.host
                && ((first.start - Thresholds.moment)..<first.start).contains($0.start)
        }
        let times = limited.count == 1 ? "One answer says" : "\(limited.count) answers say"
        return pattern(
            .rateLimit, limited, codes: ["429"],
            "\(times) that there were too many requests; \(Patterns.count(before, "request")) went to that host in the minute before."
        )
    }

    /// Requests that never left the browser.
    var blockedInBrowser: RecordingPattern? {
        guard !blocked.isEmpty else { return nil }
        let count = Patterns.count(blocked.count, "request")
        let them = blocked.count == 1 ? "it" : "them"
        guard let code = Patterns.codes(of: blocked).first else {
            return pattern(
                .blockedInBrowser, blocked,
                "\(count) ended at once without an answer: something in the browser may have stopped \(them)."
            )
        }
        return pattern(
            .blockedInBrowser, blocked,
            "\(count) did not leave the browser (\(code)): an extension or a rule of the page stopped \(them)."
        )
    }

    /// `2.1 MB`, `340 kB`.
    private static func size(_ bytes: Int) -> String {
        guard bytes >= 1_000_000 else { return "\(bytes / 1_000) kB" }
        return "\(bytes / 1_000_000).\(bytes / 100_000 % 10) MB"
    }
}
