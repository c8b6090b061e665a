/// How much a client may ask for, and how slowly.
public struct Limits: Sendable {
    /// The longest address in bytes; a longer one is 414.
    public var targetBytes = 8192
    /// The memory of a connection, which the request line and the header must
    /// fit in; more is 431. About half of it is usable for one field.
    public var headerBytes = 32 << 10
    /// The most "&" in a query; more is 400.
    public var queryFields = 200
    /// The longest body in bytes; a longer one is 413.
    public var bodyBytes = 64 << 20
    /// The longest body that is no form, in bytes; a longer one is 413.
    public var plainBodyBytes = 64 << 10
    /// The bytes of all fields of a form together, files aside; more is 413.
    public var formBytes = 1 << 20
    /// The bytes of one field of a form; more is 413.
    public var fieldBytes = 256 << 10
    /// The fields of a form; more is 413.
    public var formFields = 500
    /// The bytes of one file; more is 413.
    public var fileBytes = 50 << 20
    /// The files of a form; more is 413.
    public var formFiles = 20
    /// The bytes of all files that are being received; more is 503.
    public var uploadBytes = 1 << 30

    /// The connections at one time. One more takes the place of the one that
    /// has been idle or slow for the longest; 503 when all are at work.
    public var connections = 4000
    /// The connections of one client (an IPv4 address, a /64 of IPv6). One
    /// more takes the place of its own slowest; 429 when all are at work.
    public var connectionsPerClient = 512
    /// The slow requests that may wait for a worker; others are 503.
    public var waitingRequests = 1024

    /// The seconds from the connection, or from the request line, to the end
    /// of the header; a slower one is 408.
    public var headerSeconds = 10.0
    /// The seconds between two pieces of a body; a slower one is 408.
    public var bodySeconds = 10.0
    /// The seconds that a connection may be silent between two requests.
    public var idleSeconds = 60.0
    /// The seconds in which the client must take some more of the response.
    public var answerSeconds = 30.0
    /// The bytes a second that a body or a response must go at, on average
    /// after the first pause that is allowed; 0 for any.
    public var leastBytesPerSecond = 500

    /// The limits for a public site.
    public init() {}
}
