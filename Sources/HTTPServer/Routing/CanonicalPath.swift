/// The one address that a page has, for those who write it nearly right.
enum CanonicalPath {
    /// Other spellings of a path to look for when it leads nowhere: without
    /// empty segments and the slash at its end, then in lower case as well.
    static func candidates(for path: String) -> [String] {
        let tidy = tidy(path)
        var candidates = [tidy, tidy.lowercased()]
        if candidates[0] == candidates[1] { candidates.removeLast() }
        return candidates.filter { $0 != path }
    }

    /// The plainest spelling of a path: tidy, and in lower case.
    static func plain(_ path: String) -> String { tidy(path).lowercased() }

    private static func tidy(_ path: String) -> String {
        let segments = path.utf8.split(separator: UInt8(ascii: "/")).map { Substring($0) }
        return "/" + segments.joined(separator: "/")
    }
}
