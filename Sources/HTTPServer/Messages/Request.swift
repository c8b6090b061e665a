/// What a client asks, read to its end and within the limits.
public struct Request: Sendable {
    /// The method, such as `GET`.
    public var method: Method
    /// The path, percent-decoded. It starts with "/" and has no "." or "..".
    public var path: String
    /// The pairs after the "?".
    public var query: Fields
    /// The header fields as they were sent.
    public var headers: Headers
    /// The fields of a form, from either encoding.
    public var form: Fields
    /// The files of a multipart form.
    public var files: [FormFile]
    /// The body when it is no form, such as JSON.
    public var body: [UInt8]
    /// The address at the other end; an IPv4 address is written as one.
    public var client: String

    /// The parts of the path that the route's pattern names.
    var parameters: [(name: String, value: String)] = []

    /// A request made by hand, as tests do.
    public init(
        method: Method = .get, path: String, query: Fields = Fields(),
        headers: Headers = Headers(), form: Fields = Fields(), files: [FormFile] = [],
        body: [UInt8] = [], client: String = "127.0.0.1"
    ) {
        self.method = method
        self.path = path
        self.query = query
        self.headers = headers
        self.form = form
        self.files = files
        self.body = body
        self.client = client
    }

    /// The part of the path that the pattern names, percent-decoded; "" when
    /// the pattern has no such name.
    public subscript(parameter name: String) -> String {
        parameters.first { $0.name == name }?.value ?? ""
    }
}
