/// What stands in the place of what was taken out.
enum Mark {
    /// For a text or a part of one.
    static let removed = Array("[removed]".utf8)
    /// For a host: a name that no machine has (RFC 6761).
    static let host = Array("removed.invalid".utf8)
    static let text = "[removed]"
}
