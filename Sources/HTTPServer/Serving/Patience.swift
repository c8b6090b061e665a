/// How long a connection may take for what it does.
struct Patience: Sendable {
    private let limits: Limits

    /// The patience that limits ask for.
    init(_ limits: Limits) {
        self.limits = limits
    }

    /// How a body or an answer has come on so far.
    struct Progress {
        let phase: Phase
        let since: Int
        let firstBytes: Int
        var bytes: Int
        var movedAt: Int
    }

    /// How often connections have to be looked at, in seconds.
    var interval: Double {
        let shortest = [
            limits.headerSeconds, limits.bodySeconds, limits.idleSeconds, limits.answerSeconds,
        ].min()
        return max(0.02, min(0.25, (shortest ?? 1) / 4))
    }

    /// True when a connection has been in its phase for too long.
    func isOver(_ phase: Phase, since: Int, now: Int) -> Bool {
        let seconds =
            switch phase {
            case .fresh, .header: limits.headerSeconds
            case .idle: limits.idleSeconds
            case .body, .answering, .working, .cut: Double.infinity
            }
        return Double(now - since) > seconds * 1e9
    }

    /// True when a body or an answer stands still, or is slower than the
    /// least rate for longer than one pause.
    func isOver(_ progress: Progress, now: Int) -> Bool {
        let pause = progress.phase == .body ? limits.bodySeconds : limits.answerSeconds
        if Double(now - progress.movedAt) > pause * 1e9 { return true }
        let seconds = Double(now - progress.since) / 1e9
        guard seconds > pause else { return false }
        let moved = Double(progress.bytes - progress.firstBytes)
        return moved / seconds < Double(limits.leastBytesPerSecond)
    }
}
