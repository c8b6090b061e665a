import Glibc

/// The folders in which something decides where a path leads: those that hold the path's last part
/// and each symbolic link on its way.
enum LinkPlaces {
    static func of(_ path: String) -> [String] {
        var places: [String] = []
        var done = path.hasPrefix("/") ? "/" : "."
        let parts = path.split(separator: "/")
        for (number, part) in parts.enumerated() {
            let whole = "\(done)/\(part)"
            if number == parts.count - 1 || isLink(whole) { places.append(done) }
            done = whole
        }
        return places
    }

    private static func isLink(_ path: String) -> Bool {
        var found = stat()
        return unsafe lstat(path, &found) == 0 && found.st_mode & S_IFMT == S_IFLNK
    }
}
