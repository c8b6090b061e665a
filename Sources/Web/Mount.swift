public import HTTPServer

/// The path that the whole site lives under, such as "/help": put in front of
/// every address of ours that leaves it.
///
/// Pages, articles and templates name addresses from "/" on. In HTML that we
/// made, only a link's attribute has a space, its name and a quote before such
/// an address: in what people write, quotes are escaped.
public struct Mount: Middleware {
    private let prefix: String

    /// The mount of a prefix, which is "" or starts with "/" and does not end
    /// with it.
    public init(_ prefix: String) {
        self.prefix = prefix
    }

    /// Puts the prefix into `Location` and the links of pages.
    public func respond(to request: Request, next: (Request) -> Response) -> Response {
        var response = next(request)
        guard !prefix.isEmpty else { return response }
        if let location = response.headers["Location"], location.hasPrefix("/") {
            response.headers["Location"] = prefix + location
        }
        if response.headers["Content-Type"]?.hasPrefix("text/html") == true {
            response.body = mounted(response.body)
        }
        return response
    }

    private static let attributes = [
        " href=\"/", " src=\"/", " action=\"/", " formaction=\"/",
    ].map { Array($0.utf8) }

    private func mounted(_ html: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(html.count + 1024)
        var index = 0
        while index < html.count {
            if html[index] == UInt8(ascii: " "), let attribute = attribute(html[index...]) {
                result += attribute.dropLast()
                result += prefix.utf8
                result.append(UInt8(ascii: "/"))
                index += attribute.count
            } else {
                result.append(html[index])
                index += 1
            }
        }
        return result
    }

    /// The attribute that begins here and leads to an address of ours; nil for
    /// any other text. "//" would be another host.
    private func attribute(_ html: ArraySlice<UInt8>) -> [UInt8]? {
        Mount.attributes.first { attribute in
            html.starts(with: attribute)
                && html.dropFirst(attribute.count).first != UInt8(ascii: "/")
        }
    }
}
