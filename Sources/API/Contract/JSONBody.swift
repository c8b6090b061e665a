import FoundationEssentials
import HTTPServer
import Handrail

/// The JSON object of a request.
struct JSONBody {
    let value: JSONValue

    /// Throws for a body of another type, for what is no JSON object, and for fields that
    /// do not have the shape of the schema.
    init(_ request: Request, _ schema: Schema) throws(Unusable) {
        value = try JSONBody.decode(JSONValue.self, from: request)
        guard case .object = value else { throw JSONBody.unreadable }
        let mistakes = schema.mistakes(in: value)
        guard mistakes.isEmpty else { throw JSONBody.mistaken(mistakes) }
    }

    /// The body as a type that takes any JSON object.
    static func decode<Value: Decodable>(
        _ type: Value.Type, from request: Request
    ) throws(Unusable) -> Value {
        let media = request.headers["Content-Type"] ?? ""
        guard media.prefix(while: { $0 != ";" && $0 != " " }).lowercased() == "application/json"
        else {
            throw Unusable(
                status: .unsupportedMediaType, title: "That is not JSON",
                detail: "Send it as JSON, with “Content-Type: application/json”.")
        }
        guard let value = try? JSONDecoder().decode(type, from: Data(request.body)) else {
            throw unreadable
        }
        return value
    }

    /// What to answer when fields have mistakes.
    static func mistaken(_ mistakes: [ReportDraft.Mistake]) -> Unusable {
        Unusable(
            status: .unprocessableContent, title: "Some fields have mistakes",
            detail: "Mend the fields that “errors” names, and send it again.", mistakes: mistakes)
    }

    private static let unreadable = Unusable(
        status: .badRequest, title: "The JSON cannot be read",
        detail: "Send one JSON object with the fields that the API's document names.")
}
