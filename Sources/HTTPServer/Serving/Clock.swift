import Glibc

/// The time since some moment in the past, which no clock setting changes.
enum Clock {
    /// In nanoseconds.
    static var now: Int {
        var time = timespec()
        unsafe clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1_000_000_000 + time.tv_nsec
    }

    /// Seconds as nanoseconds.
    static func nanoseconds(_ seconds: Double) -> Int { Int(seconds * 1e9) }
}
