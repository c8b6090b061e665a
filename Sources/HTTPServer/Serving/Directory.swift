import Glibc

/// The names in a directory, one after another.
///
/// Owns the open directory and closes it once.
@safe struct Directory: ~Copyable {
    private let stream: OpaquePointer

    /// Opens a directory; nil when that is not possible.
    init?(_ path: String) {
        guard let stream = unsafe opendir(path) else { return nil }
        unsafe self.stream = stream
    }

    deinit { unsafe closedir(stream) }

    /// The next name, "." and ".." too; nil at the end.
    func next() -> String? {
        guard let entry = unsafe readdir(stream),
            let offset = MemoryLayout<dirent>.offset(of: \.d_name)
        else { return nil }
        let name = unsafe UnsafeRawPointer(entry) + offset
        return unsafe String(cString: name.assumingMemoryBound(to: CChar.self))
    }
}
