import HTTPServer
import Handrail

/// The JSON of a report: the names of the form, each a text, `tried` and `skipped` lists.
struct ReportBody {
    let draft: ReportDraft

    /// Throws for a body of another type, for what is no JSON object, and for
    /// fields that hold neither texts nor numbers.
    init(_ request: Request) throws(Unusable) {
        try self.init(JSONBody.decode([String: FieldValue].self, from: request))
    }

    private init(_ fields: [String: FieldValue]) throws(Unusable) {
        var mistakes: [ReportDraft.Mistake] = []
        func text(_ name: String) -> String {
            if let text = (fields[name] ?? .nothing).text { return text }
            mistakes.append(.init(name, "Send “\(name)” as one text"))
            return ""
        }
        func texts(_ name: String) -> [String] {
            if let texts = (fields[name] ?? .nothing).texts { return texts }
            mistakes.append(.init(name, "Send “\(name)” as a list of texts"))
            return []
        }
        draft = ReportBody.draft(text, texts)
        guard mistakes.isEmpty else {
            throw JSONBody.mistaken(mistakes)
        }
    }

    private static func draft(
        _ text: (String) -> String, _ texts: (String) -> [String]
    ) -> ReportDraft {
        var draft = ReportDraft()
        draft.code = text("code")
        draft.summary = text("summary")
        draft.description = text("description")
        draft.startedAt = text("started_at")
        draft.timeZone = text("time_zone")
        draft.frequency = text("frequency")
        draft.tried = texts("tried")
        draft.skipped = texts("skipped")
        draft.article = text("article")
        draft.browser = text("browser")
        draft.system = text("system")
        draft.pageURL = text("page_url")
        draft.requestID = text("request_id")
        draft.email = text("email")
        return draft
    }
}

extension ReportBody {
    /// What is taken: a number counts as its digits, `null` as nothing, and other names are
    /// left alone.
    static let schema = Schema.named(
        "NewReport",
        .object(
            ["summary": value(.text(1...200)).told("What happened, in one line.")],
            optional: [
                "code": value(.text(0...80)), "description": value(.text(0...10_000)),
                "started_at": value(.text(0...64)).told("YYYY-MM-DDTHH:MM on the visitor's clock."),
                "time_zone": value(.text(0...64)).told("Such as Europe/Berlin or +02:00."),
                "frequency": .either([.text(.choice(of: Frequency.self, orEmpty: true)), .null]),
                "tried": .either([
                    .text(0...200), anyNumber, .list(.text(0...200), upTo: 50), .null,
                ]).told("The ids of the article's steps that were tried."),
                "skipped": .either([.text, anyNumber, .list(.text), .null])
                    .told("The ids of the steps that were passed over."),
                "article": value(.text(0...200)).told("The slug of an article."),
                "browser": value(.text(0...300)), "system": value(.text(0...300)),
                "page_url": value(.text(0...2_000)), "request_id": value(.text(0...200)),
                "email": value(.text(0...254)),
            ], isOpen: true))

    private static let anyNumber = Schema.whole(.min ... .max)

    private static func value(_ text: Schema) -> Schema { .either([text, anyNumber, .null]) }
}

/// The value of a field: one text or several; a number counts as its digits, null as nothing.
enum FieldValue: Decodable {
    case nothing
    case text(String)
    case texts([String])
    case unusable

    init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if value.decodeNil() {
            self = .nothing
        } else if let text = try? value.decode(String.self) {
            self = .text(text)
        } else if let number = try? value.decode(Int.self) {
            self = .text(String(number))
        } else if let texts = try? value.decode([String].self) {
            self = .texts(texts)
        } else {
            self = .unusable
        }
    }

    /// Nil for what is not one text.
    var text: String? {
        switch self {
        case .nothing: ""
        case .text(let text): text
        case .texts, .unusable: nil
        }
    }

    /// Nil for what is no text and no list of texts.
    var texts: [String]? {
        switch self {
        case .nothing: []
        case .text(let text): [text]
        case .texts(let texts): texts
        case .unusable: nil
        }
    }
}
