/// What a connection is doing.
enum Phase: UInt8, Sendable {
    /// It was opened and has not sent a request line.
    case fresh
    /// It has its answer and has not sent the next request line.
    case idle
    /// The request line has come, the header has not.
    case header
    /// The body is coming.
    case body
    /// A worker makes the answer.
    case working
    /// The answer is being sent.
    case answering
    /// It was ended from outside.
    case cut

    /// True from a request's first line to the end of its answer.
    var isBusy: Bool {
        switch self {
        case .header, .body, .working, .answering: true
        case .fresh, .idle, .cut: false
        }
    }

    /// True while it is the client's turn to send.
    var isReading: Bool {
        switch self {
        case .fresh, .idle, .header, .body: true
        case .working, .answering, .cut: false
        }
    }

    /// The order in which connections make room for others after so long in
    /// their phase: those that lose least first; nil for those that are at work.
    ///
    /// Who has just come gets a second before it counts as slow: otherwise a
    /// house full of slow bodies would let each newcomer cut the one before.
    func sacrifice(after nanoseconds: Int) -> Int? {
        switch self {
        case .idle: 0
        case .fresh, .header: nanoseconds > 1_000_000_000 ? 1 : 2
        case .body, .answering: 2
        case .working, .cut: nil
        }
    }
}
