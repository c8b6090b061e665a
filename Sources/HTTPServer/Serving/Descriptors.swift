import Glibc

/// The descriptors that this process may have.
enum Descriptors {
    private static let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)

    /// Raises the soft limit as far as it goes, and answers how many of the
    /// wanted connections it has room for. Of what is free half, at most 256,
    /// is left for files, so that a full house can still store what it is
    /// sent: where none is left, libmicrohttpd accepts nobody who could make
    /// others give way.
    static func raised(for wanted: Int) -> Int {
        var limit = rlimit()
        guard unsafe getrlimit(Descriptors.resource, &limit) == 0 else { return wanted }
        let used = ProcessFigures.openDescriptors ?? 0
        let needed = rlim_t(wanted + used + 256)
        if limit.rlim_cur < needed {
            limit.rlim_cur = min(limit.rlim_max, needed)
            _ = unsafe setrlimit(Descriptors.resource, &limit)
            _ = unsafe getrlimit(Descriptors.resource, &limit)
        }
        let free = max(0, Int(clamping: limit.rlim_cur) - used)
        return max(1, min(wanted, free - min(256, free / 2)))
    }
}
