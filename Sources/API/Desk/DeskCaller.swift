import FoundationEssentials
import Handrail

/// A program that asks for an agent.
struct DeskCaller: Sendable {
    let agent: Agent
    let token: APIToken
    let now: Date

    /// Whom the audit log names.
    var actor: Actor { Actor(agent, token: token) }
}
