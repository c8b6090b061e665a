import FoundationEssentials
import HTTPServer
import Handrail

/// The JSON of a report: the names of the form, each a text, `tried` and `skipped` lists.
struct ReportBody {
    let draft: ReportDraft

    /// Throws for a body of another type, for what is no JSON object, and for
    /// fields that hold neither texts nor numbers.
    init(_ request: Request) throws(Unusable) {
        let type = request.headers["Content-Type"] ?? ""
        let name = type.prefix { $0 != ";" && $0 != " " }.lowercased()
        guard name == "application/json" else {
            throw Unusable(
                status: .unsupportedMediaType, title: "That is not JSON",
                detail: "Send the report as JSON, with “Content-Type: application/json”.")
        }
        guard
            let fields = try? JSONDecoder().decode(
                [String: FieldValue].self, from: Data(request.body))
        else {
            throw Unusable(
                status: .badRequest, title: "The JSON cannot be read",
                detail: "Send one JSON object with the fields of the report.")
        }
        try self.init(fields)
    }

    private init(_ fields: [String: FieldValue]) throws(Unusable) {
        var mistakes: [ReportDraft.Mistake] = []
        func text(_ name: String) -> String {
            if let text = (fields[name] ?? .texts([])).text { return text }
            mistakes.append(.init(name, "Send “\(name)” as one text"))
            return ""
        }
        func texts(_ name: String) -> [String] {
            if case .texts(let texts) = fields[name] ?? .texts([]) { return texts }
            mistakes.append(.init(name, "Send “\(name)” as a list of texts"))
            return []
        }
        draft = ReportBody.draft(text, texts)
        guard mistakes.isEmpty else {
            throw Unusable(
                status: .unprocessableContent, title: "The report has mistakes",
                detail: "Mend the fields that “errors” names, and send it again.",
                mistakes: mistakes)
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

/// The value of a field: one text or several; a number counts as its digits, null as nothing.
enum FieldValue: Decodable {
    case texts([String])
    case unusable

    init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if value.decodeNil() {
            self = .texts([])
        } else if let text = try? value.decode(String.self) {
            self = .texts([text])
        } else if let number = try? value.decode(Int.self) {
            self = .texts([String(number)])
        } else if let texts = try? value.decode([String].self) {
            self = .texts(texts)
        } else {
            self = .unusable
        }
    }

    /// Nil for what is not one text.
    var text: String? {
        guard case .texts(let texts) = self, texts.count < 2 else { return nil }
        return texts.first ?? ""
    }
}
