/// The method of a request, such as `GET`. Names are case-sensitive.
public struct Method: Hashable, Sendable {
    /// The name as it stands in the request line.
    public let name: String

    /// The method of that name.
    public init(_ name: String) {
        self.name = name
    }

    /// Read a resource.
    public static let get = Method("GET")
    /// Read what `GET` would say, without the body.
    public static let head = Method("HEAD")
    /// Send something to be worked on.
    public static let post = Method("POST")
    /// Replace a resource.
    public static let put = Method("PUT")
    /// Change a part of a resource.
    public static let patch = Method("PATCH")
    /// Remove a resource.
    public static let delete = Method("DELETE")
    /// Ask which methods a resource has.
    public static let options = Method("OPTIONS")
}
