import FoundationEssentials
import HTTPServer

/// Values as JSON answers (RFC 8259).
enum JSON {
    static func response(_ value: some Encodable, cache: String = "public, max-age=60") throws
        -> Response
    {
        var response = Response.json(try bytes(value))
        response.headers["Cache-Control"] = cache
        return response
    }

    static func bytes(_ value: some Encodable) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return [UInt8](try encoder.encode(value))
    }
}
