/// When a search has to end, whatever it has found.
struct Deadline {
    private let end: ContinuousClock.Instant

    init(after duration: Duration) { end = .now + duration }

    var isOver: Bool { ContinuousClock.now >= end }
}
