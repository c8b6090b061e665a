import Glibc
import Synchronization

/// The socket of one connection, as seen from other threads.
final class OpenSocket: Sendable {
    /// What limits count the connection for; nil for none, as on a Unix socket.
    let client: IPAddress?
    /// The bytes of bodies that have come, for those who watch over progress.
    let bodyBytes = Atomic<Int>(0)

    private let state = Atomic<UInt8>(Phase.fresh.rawValue)
    private let changed: Atomic<Int>
    /// The descriptor; -1 once libmicrohttpd closes it.
    private let descriptor: Locked<Int32>

    /// A socket that libmicrohttpd opened and will close.
    init(_ descriptor: Int32, client: IPAddress?) {
        self.descriptor = Locked(descriptor)
        self.client = client
        changed = Atomic(Clock.now)
    }

    /// What the connection is doing.
    var phase: Phase { Phase(rawValue: state.load(ordering: .relaxed)) ?? .cut }

    /// Since when it does that, as `Clock` has it.
    var since: Int { changed.load(ordering: .relaxed) }

    /// Goes on to the next phase. Called by the connection's own thread; false
    /// when the connection was cut meanwhile.
    func enter(_ next: Phase, at now: Int) -> Bool {
        changed.store(now, ordering: .relaxed)
        let present = state.load(ordering: .relaxed)
        guard present != Phase.cut.rawValue else { return false }
        return state.compareExchange(
            expected: present, desired: next.rawValue, ordering: .sequentiallyConsistent
        ).exchanged
    }

    /// Ends the connection from outside if it still does what was seen.
    ///
    /// With a `notice` that is sent first, as nothing else was: the caller
    /// sees to it that no answer has begun.
    func cut(whileIn seen: Phase, notice: StaticString? = nil) -> Bool {
        guard
            state.compareExchange(
                expected: seen.rawValue, desired: Phase.cut.rawValue,
                ordering: .sequentiallyConsistent
            ).exchanged
        else { return false }
        descriptor.withLock { descriptor in
            guard descriptor >= 0 else { return }
            if let notice { OpenSocket.send(notice, on: descriptor) }
            if seen == .answering { OpenSocket.dropUnsent(on: descriptor) }
            shutdown(descriptor, Int32(SHUT_RDWR))
        }
        return true
    }

    /// Lets the connection end: requests that have come are still answered,
    /// then the end of the input is read and libmicrohttpd closes.
    func endReading() {
        descriptor.withLock { descriptor in
            if descriptor >= 0 { shutdown(descriptor, Int32(SHUT_RD)) }
        }
    }

    /// Has libmicrohttpd see that the client will send nothing more: it
    /// overlooks the end of the input that came together with the last bytes.
    func noticeEnd() {
        descriptor.withLock { descriptor in
            var byte: UInt8 = 0
            let flags = Int32(MSG_PEEK) | Int32(MSG_DONTWAIT)
            guard descriptor >= 0, unsafe recv(descriptor, &byte, 1, flags) == 0 else { return }
            shutdown(descriptor, Int32(SHUT_RD))
        }
    }

    /// Reads what the client has sent although nobody wants it. Closing a
    /// socket with unread bytes makes the kernel reset the connection, and the
    /// refusal might not arrive.
    func discardInput() {
        descriptor.withLock { descriptor in
            unsafe withUnsafeTemporaryAllocation(byteCount: 16 << 10, alignment: 1) { buffer in
                for _ in 0..<64 {
                    guard let start = buffer.baseAddress,
                        unsafe recv(descriptor, start, buffer.count, Int32(MSG_DONTWAIT)) > 0
                    else { return }
                }
            }
        }
    }

    /// Lets go of the descriptor, which is about to be closed and used again.
    func close() {
        descriptor.withLock { $0 = -1 }
    }

    /// What the kernel has received from and delivered to the client.
    var traffic: Traffic? {
        descriptor.withLock { $0 >= 0 ? Traffic(of: $0) : nil }
    }

    /// Has the kernel reset the connection when it is closed. Otherwise it
    /// keeps for minutes what a client does not read.
    private static func dropUnsent(on descriptor: Int32) {
        var atOnce = linger(l_onoff: 1, l_linger: 0)
        let size = socklen_t(MemoryLayout<linger>.size)
        _ = unsafe setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &atOnce, size)
    }

    private static func send(_ notice: StaticString, on descriptor: Int32) {
        notice.withUTF8Buffer { text in
            _ = unsafe Glibc.send(
                descriptor, text.baseAddress, text.count, Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT))
        }
    }
}
