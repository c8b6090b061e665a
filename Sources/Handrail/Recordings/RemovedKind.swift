/// What is taken out of recordings and texts.
public enum RemovedKind: String, Sendable, Codable, CodingKeyRepresentable, CaseIterable {
    case cookie
    /// The value of a header that proves who somebody is, or a password.
    case credential
    /// A token, key or other secret that was known by its shape.
    case token
    /// A value behind `?` in an address.
    case queryValue
    /// A part of an address's path.
    case pathPart
    case fragment
    /// The value of a header that is not known to be harmless.
    case headerValue
    case body
    case formField
    case emailAddress
    /// A network address or host name of somebody's own network.
    case privateAddress
    /// A title, comment or other text that people wrote.
    case text
    case socketMessage
    /// A field that is not known to be harmless.
    case field
    /// What could not be read.
    case unreadable

    /// `1 cookie`, `12 cookies`.
    public func words(_ count: Int) -> String {
        let names = names
        return "\(count) \(count == 1 ? names.one : names.many)"
    }

    private var names: (one: String, many: String) {
        switch self {
        case .cookie: ("cookie", "cookies")
        case .credential: ("password or credential", "passwords and credentials")
        case .token: ("token or key", "tokens and keys")
        case .queryValue: ("value in an address", "values in addresses")
        case .pathPart: ("part of a path", "parts of paths")
        case .fragment: ("end of an address after #", "ends of addresses after #")
        case .headerValue: ("header value", "header values")
        case .body: ("body", "bodies")
        case .formField: ("form field", "form fields")
        case .emailAddress: ("e-mail address", "e-mail addresses")
        case .privateAddress: ("private network address", "private network addresses")
        case .text: ("title or comment", "titles and comments")
        case .socketMessage: ("WebSocket message", "WebSocket messages")
        case .field: ("field that we do not know", "fields that we do not know")
        case .unreadable: ("part that could not be read", "parts that could not be read")
        }
    }
}

extension [RemovedKind: Int] {
    /// Each kind in words, in the order of the kinds; those that were not met are left out.
    public var inWords: [String] {
        RemovedKind.allCases.compactMap { kind in
            self[kind].flatMap { $0 > 0 ? kind.words($0) : nil }
        }
    }
}
