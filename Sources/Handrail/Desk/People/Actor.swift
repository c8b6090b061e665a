/// Who does something at the desk, and by which way.
public struct Actor: Sendable, Equatable {
    /// Nil for those who are no agent: the command line and the program itself.
    public let agentID: Int64?
    /// As the audit log tells it.
    public let name: String
    public let way: Way

    /// How it was done.
    public enum Way: String, Sendable, CaseIterable {
        case desk, api, command, system
    }

    /// An agent at the desk.
    public init(_ agent: Agent) {
        self.init(agentID: agent.id, name: agent.name, way: .desk)
    }

    /// A program with one of an agent's tokens.
    public init(_ agent: Agent, token: APIToken) {
        self.init(agentID: agent.id, name: "\(agent.name) (\(token.name))", way: .api)
    }

    private init(agentID: Int64?, name: String, way: Way) {
        self.agentID = agentID
        self.name = name
        self.way = way
    }

    /// Whoever may run commands on the machine.
    public static let command = Actor(agentID: nil, name: "command line", way: .command)
    /// The program by itself, as when a time has come.
    public static let system = Actor(agentID: nil, name: "Handrail", way: .system)
}
