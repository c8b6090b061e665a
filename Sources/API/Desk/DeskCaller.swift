import FoundationEssentials
import HTTPServer
import Handrail

/// A program that asks for an agent.
struct DeskCaller: Sendable {
    let agent: Agent
    let token: APIToken
    let now: Date

    /// Whom the audit log names.
    var actor: Actor { Actor(agent, token: token) }

    /// The key that is stored: keys are those of an agent, so that nobody meets another's.
    /// `place` is what it is a key for, where one text may mean several things.
    func key(of request: Request, for place: String? = nil) throws(Unusable) -> String {
        guard let key = try IdempotencyKey(request).text else {
            throw Unusable(
                status: .badRequest, title: "An Idempotency-Key is needed",
                detail:
                    "Send one with each request like this, for example a UUID in quotes: sent again with it, it is stored once."
            )
        }
        return "api-\(agent.id)-" + (place.map { $0 + "-" } ?? "") + key
    }
}
