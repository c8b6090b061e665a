import Glibc

/// A value that one thread at a time can use.
///
/// It is a mutex of the C library because the thread sanitizer does not see
/// into the slow path of Swift's `Mutex` and reports races where none are.
@safe final class Locked<Value: Sendable>: @unchecked Sendable {
    // Sendable: `value` is touched in `withLock` only, which holds the mutex.
    private var value: Value
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)

    /// A value nobody uses yet.
    init(_ value: Value) {
        self.value = value
        unsafe mutex.initialize(to: pthread_mutex_t())
        unsafe pthread_mutex_init(mutex, nil)
    }

    deinit {
        unsafe pthread_mutex_destroy(mutex)
        unsafe mutex.deallocate()
    }

    /// Uses the value while no other thread does.
    func withLock<Result>(_ use: (inout Value) -> Result) -> Result {
        unsafe pthread_mutex_lock(mutex)
        defer { unsafe pthread_mutex_unlock(mutex) }
        return use(&value)
    }
}
