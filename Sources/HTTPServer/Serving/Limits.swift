/// How much a client may ask for.
public struct Limits: Sendable {
    /// The longest address in bytes; a longer one is 414.
    public var targetBytes = 8192
    /// The memory of a connection, which the request line and the header must
    /// fit in; more is 431. About half of it is usable for one field.
    public var headerBytes = 32 << 10
    /// The most "&" in a query; more is 400.
    public var queryFields = 200
    /// The longest body in bytes; a longer one is 413.
    public var bodyBytes = 8 << 20
    /// The longest body that is no form, in bytes; a longer one is 413.
    public var plainBodyBytes = 64 << 10
    /// The bytes of all fields of a form together, files aside; more is 413.
    public var formBytes = 1 << 20
    /// The fields of a form; more is 413.
    public var formFields = 500
    /// The files of a form; more is 413.
    public var formFiles = 20
    /// The connections at one time; others wait until one ends.
    public var connections = 2000
    /// The seconds that a connection may be silent.
    public var idleSeconds = 30
    /// The slow requests that may wait for a worker; others are 503.
    public var waitingRequests = 256

    /// The limits for a public site.
    public init() {}
}
