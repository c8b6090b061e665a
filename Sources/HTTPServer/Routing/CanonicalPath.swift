/// The one address that a page has, for those who write it nearly right.
enum CanonicalPath {
    /// Other spellings of a path to look for when it leads nowhere: without
    /// empty segments and the slash at its end, then in lower case as well.
    static func candidates(for path: String) -> [String] {
        let segments = path.utf8.split(separator: UInt8(ascii: "/")).map { Substring($0) }
        let tidy = "/" + segments.joined(separator: "/")
        var candidates = [tidy, tidy.lowercased()]
        if candidates[0] == candidates[1] { candidates.removeLast() }
        return candidates.filter { $0 != path }
    }
}
