import ArgumentParser
import HTTPServer

/// How much a client may ask for, and how slowly.
struct LimitOptions: ParsableArguments {
    @Option(help: "The connections at one time.")
    var connections = Limits().connections

    @Option(help: "The connections of one client at one time.")
    var connectionsPerClient = Limits().connectionsPerClient

    @Option(help: "The longest address in bytes.")
    var addressBytes = Limits().targetBytes

    @Option(help: "The memory for a request's header in bytes.")
    var headerBytes = Limits().headerBytes

    @Option(help: "The longest body in bytes.")
    var bodyBytes = Limits().bodyBytes

    @Option(help: "The longest file of a form in bytes.")
    var fileBytes = Limits().fileBytes

    @Option(help: "The seconds in which a header must have come.")
    var headerSeconds = Limits().headerSeconds

    @Option(help: "The seconds between two pieces of a body.")
    var bodySeconds = Limits().bodySeconds

    @Option(help: "The seconds of silence between two requests.")
    var idleSeconds = Limits().idleSeconds

    @Option(help: "The seconds in which a client must take more of an answer.")
    var answerSeconds = Limits().answerSeconds

    /// Each number with its option and the numbers that make sense.
    func validate() throws {
        try check("connections", connections, in: 1...1_000_000)
        try check("connections-per-client", connectionsPerClient, in: 1...1_000_000)
        try check("address-bytes", addressBytes, in: 256...65_536)
        try check("header-bytes", headerBytes, in: 4_096...1 << 20)
        try check("body-bytes", bodyBytes, in: 1_024...1 << 34)
        try check("file-bytes", fileBytes, in: 1...1 << 34)
        try check("header-seconds", headerSeconds, in: 0.1...3_600)
        try check("body-seconds", bodySeconds, in: 0.1...3_600)
        try check("idle-seconds", idleSeconds, in: 0.1...86_400)
        try check("answer-seconds", answerSeconds, in: 0.1...3_600)
    }

    /// The limits; without those per client when `limitsClients` is false.
    func limits(perClient limitsClients: Bool) -> Limits {
        var limits = Limits()
        limits.connections = connections
        limits.connectionsPerClient = limitsClients ? connectionsPerClient : .max
        limits.targetBytes = addressBytes
        limits.headerBytes = headerBytes
        limits.bodyBytes = bodyBytes
        limits.fileBytes = fileBytes
        limits.headerSeconds = headerSeconds
        limits.bodySeconds = bodySeconds
        limits.idleSeconds = idleSeconds
        limits.answerSeconds = answerSeconds
        return limits
    }

    private func check<Number: Comparable>(
        _ name: String, _ value: Number, in range: ClosedRange<Number>
    ) throws {
        guard !range.contains(value) else { return }
        throw ValidationError(
            "--\(name) is \(value): give a number from \(range.lowerBound) to \(range.upperBound)")
    }
}
