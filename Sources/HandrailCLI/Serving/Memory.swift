internal import CMalloc

/// How the C library keeps memory.
enum Memory {
    /// Has it keep little for later. Called before there are other threads.
    ///
    /// By default each thread gets an arena of its own, in which what pages
    /// leave behind stays; the answers that are asked for most allocate nothing.
    static func keepLittle() {
        _ = mallopt(M_ARENA_MAX, 1)
    }

    /// Gives back what nobody uses: reading a large library leaves tens of
    /// megabytes behind.
    static func release() {
        _ = malloc_trim(0)
    }
}
