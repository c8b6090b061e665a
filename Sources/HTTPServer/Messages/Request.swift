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
    /// Where it comes from and which address it came to, as far as is known.
    public var origin: Origin
    /// The name that the log and the answer know it by; "" before it has one.
    public var id = ""

    /// The parts of the path that the route's pattern names.
    var parameters: [(name: String, value: String)] = []

    /// A request made by hand, as tests do.
    public init(
        method: Method = .get, path: String, query: Fields = Fields(),
        headers: Headers = Headers(), form: Fields = Fields(), files: [FormFile] = [],
        body: [UInt8] = [], origin: Origin = Origin(client: nil, scheme: "http", host: nil)
    ) {
        self.method = method
        self.path = path
        self.query = query
        self.headers = headers
        self.form = form
        self.files = files
        self.body = body
        self.origin = origin
    }

    /// True for `GET` and `HEAD`.
    public var isReading: Bool { method == .get || method == .head }

    /// The address of the client as text; "" when it has none, as on a Unix
    /// socket.
    public var client: String { origin.client?.description ?? "" }

    /// What limits per client count by: an IPv4 address, the /64 of an IPv6
    /// one, "" where there is none.
    public var clientNetwork: String { origin.client?.network.description ?? "" }

    /// The part of the path that the pattern names, as the type that `read`
    /// makes of it.
    ///
    /// Throws `.notFound` when it makes none: a path whose parts mean nothing
    /// is the path of no page.
    public func parameter<Value>(
        _ name: String, _ read: (String) -> Value?
    ) throws(Refusal) -> Value {
        guard let value = read(self[parameter: name]) else { throw .notFound }
        return value
    }

    /// The part of the path that the pattern names, percent-decoded; "" when
    /// the pattern has no such name.
    public subscript(parameter name: String) -> String {
        parameters.first { $0.name == name }?.value ?? ""
    }
}
