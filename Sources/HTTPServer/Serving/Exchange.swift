/// What is noted of a request for the metrics and the log while it is answered.
struct Exchange {
    /// When the request line came, as `Clock` has it.
    var startedAt = 0
    /// What counts it.
    var tally: RouteTally?
    /// The status of the answer; 0 before there is one.
    var status = 0
    /// The bytes of the answer's body.
    var bytes = 0
    /// Its line in the access log; nil when there is no log.
    var entry: AccessEntry?

    /// Forgets the request. Most have no line, and nothing else is to free.
    mutating func reset() {
        tally = nil
        status = 0
        bytes = 0
        if entry != nil { entry = nil }
    }
}
