import HTTPServer
public import Handrail
import Indexing
import Web

/// `/api/v1/codes`.
struct CodeRoutes: Sendable {
    let editions: CurrentEdition
    let trends: CurrentTrends

    private static let list = Operation(
        .get, "/api/v1/codes", "listCodes", .content, "List all codes of the catalogue",
        answers: [Answer("All codes, by family", CodeList.self)])
    private static let show = Operation(
        .get, "/api/v1/codes/{code}", "readCode", .content, "Read what a code means",
        parameters: [.code], answers: [Answer("The code", CodeDetails.self)])

    func add(to api: inout APIRouter) {
        api.add(Self.list, .quick, list)
        api.add(Self.show, .quick, show)
    }

    /// `GET /api/v1/codes`
    @Sendable func list(_ request: Request) throws -> Response {
        let codes = editions.value.content.codes
        return try JSON.response(CodeList(codes: codes.map { CodeDetails($0, trend: nil) }))
    }

    /// `GET /api/v1/codes/{code}`
    @Sendable func show(_ request: Request) throws -> Response {
        let code = try editions.value.content.listedCode(request[parameter: "code"])
        return try JSON.response(CodeDetails(code, trend: trends.value[code.code]))
    }
}

extension Parameter {
    /// A code in the path, by its name.
    static let code = Parameter.path(
        "code", .text, "The code as people see it, such as 502; capitals do not matter")
}

extension Content {
    /// The code that a path names; throws when the catalogue has none of that name.
    func listedCode(_ name: String) throws -> ErrorCode {
        guard let code = code(name) else {
            throw Problem(
                .notFound, "The catalogue has no code with this name. GET /api/v1/codes lists all.")
        }
        return code
    }
}

/// A code as programs see it.
struct CodeDetails: Encodable {
    let code: String
    let name: String
    let family: String
    let meaning: String
    let relation: String
    let side: String
    let retry: String
    let retryable: Bool
    let fixedBy: String
    let causes: [String]
    let article: OrNull<String>
    let aliases: [String]
    let reference: OrNull<Standard>
    /// Left out of lists.
    let reports: Reports?

    struct Standard: Encodable {
        let name: String
        let url: OrNull<String>
    }

    struct Reports: Encodable {
        let lastHour: Int
        let usual: Double
    }

    init(_ code: ErrorCode, trend: Trend?) {
        self.code = code.code
        name = code.name
        family = code.family
        meaning = code.meaning
        relation = code.relation
        side = code.side.rawValue
        retry = code.retry
        retryable = code.isRetryable
        fixedBy = code.fixedBy
        causes = code.causes
        article = OrNull(code.article)
        aliases = code.aliases
        reference = OrNull(
            code.reference.map { Standard(name: $0.name, url: OrNull($0.url)) })
        reports = trend.map { Reports(lastHour: $0.lastHour, usual: $0.usual) }
    }
}

/// What `/api/v1/codes` answers.
struct CodeList: Described {
    let codes: [CodeDetails]

    static let schema = Schema.answer("CodeList", ["codes": .list(CodeDetails.schema)])
}

extension CodeDetails: Described {
    static let schema = Schema.answer(
        "Code",
        [
            "code": .text, "name": .text, "family": .text,
            "meaning": .text.told("What it says anywhere, in one sentence."),
            "relation": .text.told("What it means for this product."),
            "side": .choice(of: Side.self), "retry": .text,
            "retryable": .truth.told("Whether the same request may be sent again unchanged."),
            "fixedBy": .text, "causes": .list(.text),
            "article": .text.orNull.told("The slug of the article to follow."),
            "aliases": .list(.text),
            "reference": .answer("Standard", ["name": .text, "url": .text.orNull]).orNull,
        ],
        optional: [
            "reports": .answer("CodeReports", ["lastHour": .count, "usual": .number])
                .told("How many people report it now. Left out of lists.")
        ])
}

extension API {
    /// What `/api/v1/codes/{code}` answers but for the reports, for the command line.
    public static func json(_ code: ErrorCode) throws -> String {
        String(decoding: try JSON.bytes(CodeDetails(code, trend: nil)), as: UTF8.self)
    }
}
