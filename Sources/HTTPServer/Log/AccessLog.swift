import Dispatch
import Glibc

/// Writes a line for each request, from a thread of its own: an event thread
/// only puts the request on a list.
public final class AccessLog: Sendable {
    private struct State: Sendable {
        var entries: [AccessEntry] = []
        var dropped = 0
        var isClosed = false
    }

    /// The requests that may wait to be written; more are dropped and counted.
    private static let capacity = 20_000

    private let format: AccessFormat
    private let descriptor: Int32
    private let state = Locked(State())
    private let arrived = DispatchSemaphore(value: 0)
    private let ended = DispatchSemaphore(value: 0)

    /// Writes to a descriptor, standard output unless said otherwise.
    public init(_ format: AccessFormat, descriptor: Int32 = 1) {
        self.format = format
        self.descriptor = descriptor
        if !BackgroundThread.start({ self.run() }) { ended.signal() }
    }

    /// The requests that were not written because the list was full.
    var dropped: Int { state.withLock { $0.dropped } }

    /// Takes note of a request that has ended.
    func add(_ entry: AccessEntry) {
        let isFirst = state.withLock { state in
            guard !state.isClosed, state.entries.count < AccessLog.capacity else {
                state.dropped += 1
                return false
            }
            state.entries.append(entry)
            return state.entries.count == 1
        }
        if isFirst { arrived.signal() }
    }

    /// Writes what is left and takes no more. Blocks until it is written.
    public func close() {
        let isOpen = state.withLock { state in
            defer { state.isClosed = true }
            return !state.isClosed
        }
        guard isOpen else { return }
        arrived.signal()
        ended.wait()
    }

    private func run() {
        while true {
            arrived.wait()
            let (entries, isClosed) = state.withLock { state in
                defer { state.entries = [] }
                return (state.entries, state.isClosed)
            }
            write(entries.map(format.line).joined())
            guard !isClosed else { break }
        }
        ended.signal()
    }

    /// A log that cannot be written to must not take the site down.
    private func write(_ text: String) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = unsafe bytes.withUnsafeBytes {
                unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return }
            bytes.removeFirst(count)
        }
    }
}
