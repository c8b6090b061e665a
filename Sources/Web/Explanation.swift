import Handrail
public import HTTPServer

/// Why a request was not answered, in words for people and programs.
public struct Explanation: Sendable {
    public let status: Status
    public let title: String
    /// What to do.
    public let message: String
    /// The number the cause is logged under, when it is ours.
    public let reference: String?
    public let headers: [(String, String)]

    /// `log` is given a reference number and the error behind it, for errors that are ours.
    public init(_ refusal: Refusal, log: (String, any Error) -> Void) {
        switch refusal {
        case .failure(let problem as Problem): self.init(problem)
        case .failure(let error):
            let reference = Explanation.newReference()
            log(reference, error)
            self.init(
                .internalServerError, "This page failed on our side",
                "It is our fault, and it is written down. Try again in a minute; if it stays, tell us the number.",
                reference: reference)
        default: self.init(expected: refusal)
        }
    }

    private init(expected refusal: Refusal) {
        switch refusal {
        case .notFound:
            self.init(
                .notFound, "There is no page here",
                "The address may be misspelt, or the page has gone. Search for what you need.")
        case .methodNotAllowed(let allowed):
            self.init(
                .methodNotAllowed, "This page cannot be used that way",
                "Open it by its address instead, or go back to the form and send it again.",
                headers: [("Allow", allowed.map(\.name).joined(separator: ", "))])
        case .contentTooLarge(let limit):
            self.init(
                .contentTooLarge, "That was too much to send",
                "Send \(Explanation.size(limit)) or less. Shorten the text or leave out a file; your browser’s back button brings back the form."
            )
        case .tooManyParts(let limit):
            self.init(
                .contentTooLarge, "That was too much to send",
                "Send at most \(limit) fields or files. Leave some out; your browser’s back button brings back the form."
            )
        case .uriTooLong:
            self.init(
                .uriTooLong, "That address is too long",
                "Shorten what you search for, or type the words that matter most.")
        case .tooManyConnections:
            self.init(
                .tooManyRequests, "That was a lot at once",
                "You have many pages of ours open at the same time. Try again in a few seconds.",
                headers: [("Retry-After", "2")])
        case .insufficientStorage:
            self.init(
                .insufficientStorage, "We cannot store it right now",
                "There is no room for your files at this moment. Send it without them, or try again later."
            )
        case .overloaded:
            self.init(
                .serviceUnavailable, "We are busy right now", "Try again in a few seconds.",
                headers: [("Retry-After", "2")])
        default:
            self.init(protocolRefusal: refusal)
        }
    }

    private init(protocolRefusal refusal: Refusal) {
        switch refusal {
        case .preconditionFailed:
            self.init(
                .preconditionFailed, "This has changed meanwhile",
                "Load the page again: what you were about to change is not what it was.")
        case .expectationFailed:
            self.init(
                .expectationFailed, "This server does not know that",
                "The request expects something this server does not offer.")
        case .badRequest(let reason):
            self.init(
                .badRequest, "We could not read that request",
                "Something between you and us changed it, or the address is damaged. \(reason)")
        case .notImplemented:
            self.init(
                .notImplemented, "This server does not know that",
                "The request uses something this server does not offer.")
        default:
            self.init(.badRequest, "We could not read that request", "Go back and try again.")
        }
    }

    private init(_ problem: Problem) {
        switch problem.kind {
        case .notFound: self.init(.notFound, "There is no page here", problem.message)
        case .conflict: self.init(.conflict, "That was sent before", problem.message)
        case .full: self.init(.insufficientStorage, "We cannot store it right now", problem.message)
        case .unavailable(let seconds):
            self.init(
                .serviceUnavailable, "We cannot store it right now", problem.message,
                headers: [("Retry-After", String(seconds))])
        case .tooMany(let seconds):
            self.init(
                .tooManyRequests, "That was a lot at once", problem.message,
                headers: [("Retry-After", String(seconds))])
        }
    }

    private init(
        _ status: Status, _ title: String, _ message: String, reference: String? = nil,
        headers: [(String, String)] = []
    ) {
        self.status = status
        self.title = title
        self.message = message
        self.reference = reference
        self.headers = headers
    }

    private static func size(_ bytes: Int) -> String {
        switch bytes {
        case ..<1_024: "\(bytes) bytes"
        case ..<(1 << 20): "\(bytes / 1_024) kB"
        default: "\(bytes >> 20) MB"
        }
    }

    private static func newReference() -> String {
        let letters = Array("23456789ABCDEFGHJKMNPQRSTVWXYZ")
        return String((0..<8).map { _ in letters.randomElement() ?? "X" })
    }
}
