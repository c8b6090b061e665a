import HTTPServer
import Handrail
import Indexing

/// `/api/v1/compare`.
struct ComparisonRoutes: Sendable {
    let editions: CurrentEdition

    private static let compare = Operation(
        .get, "/api/v1/compare", "compareCodes", .content, "Compare two to six codes",
        parameters: [
            .query(
                "codes", .list(.text),
                "The codes, separated by commas; those that the site compares unless said")
        ],
        answers: [Answer("The codes and their answers to the same questions", ComparedCodes.self)])

    func add(to api: inout APIRouter) {
        api.add(Self.compare, .quick, compare)
    }

    /// `GET /api/v1/compare?codes=502,503`
    @Sendable func compare(_ request: Request) throws -> Response {
        let content = editions.value.content
        let asked = request.query.all("codes").filter { !$0.trimmed.isEmpty }
        let wanted = ComparisonRequest(asked.isEmpty ? content.settings.comparedCodes : asked) {
            content.code($0)?.code
        }
        return try JSON.response(ComparedCodes(wanted, in: content))
    }
}

/// Codes side by side, as programs see them.
struct ComparedCodes: Described {
    let codes: [CodeDetails]
    let rows: [Row]
    let unknown: [String]
    let leftOut: [String]

    /// A question with each code's answer, in the order of `codes`.
    struct Row: Encodable {
        let question: String
        let differs: Bool
        let answers: [String]
    }

    static let schema = Schema.answer(
        "Comparison",
        [
            "codes": .list(CodeDetails.schema, upTo: Comparison.most),
            "rows": .list(
                .answer(
                    "ComparisonRow",
                    ["question": .text, "differs": .truth, "answers": .list(.text)])
            ).told("Each with an answer for each code, in their order."),
            "unknown": .list(.text).told("What was asked for and is in no catalogue."),
            "leftOut": .list(.text).told("What is beyond the sixth."),
        ])

    init(_ wanted: ComparisonRequest, in content: Content) {
        let comparison = Comparison(wanted.found.compactMap { content.code($0) }, in: content)
        codes = comparison.codes.map { CodeDetails($0, trend: nil) }
        rows = comparison.rows.map {
            Row(question: $0.question, differs: $0.differs, answers: $0.answers)
        }
        unknown = wanted.unknown
        leftOut = wanted.leftOut
    }
}
