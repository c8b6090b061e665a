import HTTPServer
import Handrail

/// What programs need to know before they change reports: the tags in use, and who there is.
struct DeskListRoutes: Sendable {
    let records: any DeskStore

    private static let tags = Operation(
        .get, "/api/v1/desk/tags", "listTags", .desk, "List the tags in use",
        parameters: [.limit], answers: [Answer("The most used first", TagList.self)])
    private static let agents = Operation(
        .get, "/api/v1/desk/agents", "listAgents", .desk, "List who works at the desk",
        answers: [Answer("By name", AgentList.self)])

    func add(to desk: inout DeskAPIRouter) {
        desk.add(Self.tags, for: .reportsRead, tags)
        desk.add(Self.agents, for: .reportsRead, agents)
    }

    /// `GET /api/v1/desk/tags?limit=`
    @Sendable func tags(_ request: Request, _ caller: DeskCaller) throws -> Response {
        let tags = try records.tags(limit: request.query.number("limit") ?? NextPage.usual)
        return try JSON.response(TagList(tags: tags.map(\.text)))
    }

    /// `GET /api/v1/desk/agents`
    @Sendable func agents(_ request: Request, _ caller: DeskCaller) throws -> Response {
        try JSON.response(AgentList(agents: try records.agents().map(AgentDetails.init)))
    }
}

/// What `/api/v1/desk/tags` answers.
struct TagList: Described {
    let tags: [String]

    static let schema = Schema.answer("TagList", ["tags": .list(.text)])
}

/// What `/api/v1/desk/agents` answers.
struct AgentList: Described {
    let agents: [AgentDetails]

    static let schema = Schema.answer("AgentList", ["agents": .list(AgentDetails.schema)])
}

/// Somebody of the desk, as programs see them: no address, no word of how they log in.
struct AgentDetails: Described {
    let name: String
    let role: String
    let isDisabled: Bool

    static let schema = Schema.answer(
        "Agent", ["name": .text, "role": .choice(of: Role.self), "isDisabled": .truth])

    init(_ agent: Agent) {
        name = agent.name
        role = agent.role.rawValue
        isDisabled = agent.isDisabled
    }
}
