import HTTPServer
import Handrail

/// Something that programs can ask for: what the router answers and what the document
/// tells are both made from it.
///
/// To add one, write it beside its handler and add both at once:
///
///     static let list = Operation(
///         .get, "/api/v1/tags", "listTags", .desk, "List the tags in use",
///         parameters: [.query("limit", .whole(1...200), "How many at most")],
///         answers: [Answer("The tags", TagList.self)])
///
///     api.add(Self.list, list)                          // for everybody
///     desk.add(Self.list, for: .reportsRead, list)      // for tokens with a scope
///
/// `TagList` is `Described`: it names its fields in a `Schema`. Parameters are checked by
/// their schemas before the handler is asked, and refused with 400; a body is read and
/// checked by `JSONBody`. The refusals that follow from an operation's parts, such as 401
/// and 415, are told by themselves; `problems` are those of its own.
struct Operation: Sendable {
    let method: HTTPServer.Method
    let pattern: String
    /// What clients that are made from the document call it.
    let id: String
    let group: OperationGroup
    let summary: String
    var parameters: [Parameter]
    /// The JSON that it takes; nil for none.
    let body: Schema?
    let answers: [Answer]
    let ownProblems: [Status: String]
    /// What a token has to be allowed; nil when everybody may ask.
    private(set) var scope: APIToken.Scope?

    init(
        _ method: HTTPServer.Method, _ pattern: String, _ id: String, _ group: OperationGroup,
        _ summary: String, parameters: [Parameter] = [], body: Schema? = nil, answers: [Answer],
        problems: [Status: String] = [:]
    ) {
        self.method = method
        self.pattern = pattern
        self.id = id
        self.group = group
        self.summary = summary
        self.parameters = parameters
        self.body = body
        self.answers = answers
        ownProblems = problems
    }

    /// The same for tokens that have a scope.
    func opened(by scope: APIToken.Scope) -> Operation {
        var operation = self
        operation.scope = scope
        return operation
    }

    /// The handler's answer, or what keeps the request from being handled.
    func answer(_ request: Request, _ handler: (Request) throws -> Response) throws -> Response {
        if let mistake = parameters.lazy.compactMap({ $0.mistake(in: request) }).first {
            return ProblemDetails.badParameter(mistake)
        }
        do {
            return try handler(request)
        } catch let error as Unusable {
            return error.response
        }
    }
}

/// How the document sorts operations.
enum OperationGroup: String, Sendable, CaseIterable {
    case search = "Search"
    case content = "Content"
    case reports = "Reports"
    case desk = "Desk"
    case outages = "Outages"
    case team = "Team"
    case admin = "Admin"

    /// A sentence about those that are in it.
    var words: String {
        switch self {
        case .search: "What a text finds."
        case .content: "Articles, codes, questions, notices, and how many people report what."
        case .reports: "To send a report, and to read it by its token."
        case .desk: "What the team does with reports, with a bearer token."
        case .outages: "What many reports have in common, and what everybody is told of it."
        case .team: "What the team shares: answers, views, figures."
        case .admin: "Who is told of what happens, and what is kept of people."
        }
    }
}
