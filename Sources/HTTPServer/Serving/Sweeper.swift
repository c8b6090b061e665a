import Glibc
import Synchronization

/// Cuts the connections that take too long, from a thread of its own.
///
/// libmicrohttpd's own time-out is one of silence: a client that sends a byte
/// a second is never cut by it. Here each phase of a connection has its time,
/// and the event threads do no more for it than to note the phase.
final class Sweeper: Sendable {
    private let sockets: OpenSockets
    private let patience: Patience
    private let metrics: Metrics
    /// Cleartext connections are told why; in the middle of TLS nothing can be
    /// said from outside.
    private let tells: Bool
    private let isStopped = Atomic<Bool>(false)
    private let afterwards: @Sendable () -> Void

    private static let notice: StaticString =
        "HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\nX-Content-Type-Options: nosniff\r\n\r\n"

    /// Starts the thread. `afterwards` is called after each round.
    init(
        _ sockets: OpenSockets, limits: Limits, metrics: Metrics, tells: Bool,
        afterwards: @escaping @Sendable () -> Void
    ) {
        self.sockets = sockets
        patience = Patience(limits)
        self.metrics = metrics
        self.tells = tells
        self.afterwards = afterwards
        BackgroundThread.start { self.run() }
    }

    /// Lets the thread end soon.
    func stop() { isStopped.store(true, ordering: .relaxed) }

    private func run() {
        var progress: [ObjectIdentifier: Patience.Progress] = [:]
        let interval = UInt32(patience.interval * 1e6)
        var round = 0
        while !isStopped.load(ordering: .relaxed) {
            usleep(interval)
            progress = sweep(progress, looksForIdle: round % 4 == 0)
            round += 1
            afterwards()
        }
    }

    /// One round; answers how far bodies and answers are. Who is idle is
    /// looked at in some rounds only: they can be thousands.
    private func sweep(
        _ before: [ObjectIdentifier: Patience.Progress], looksForIdle: Bool
    ) -> [ObjectIdentifier: Patience.Progress] {
        var after: [ObjectIdentifier: Patience.Progress] = [:]
        for socket in sockets.all {
            let (phase, since, now) = (socket.phase, socket.since, Clock.now)
            if phase.isReading, looksForIdle || phase == .body { socket.noticeEnd() }
            switch phase {
            case .fresh, .idle, .header:
                if patience.isOver(phase, since: since, now: now) { cut(socket, phase) }
            case .body, .answering:
                let progress = advance(
                    before[ObjectIdentifier(socket)], socket, phase, since: since, now: now)
                if patience.isOver(progress, now: now) {
                    cut(socket, phase)
                } else {
                    after[ObjectIdentifier(socket)] = progress
                }
            case .working, .cut: break
            }
        }
        return after
    }

    private func advance(
        _ before: Patience.Progress?, _ socket: OpenSocket, _ phase: Phase, since: Int, now: Int
    ) -> Patience.Progress {
        let bytes =
            phase == .body
            ? socket.bodyBytes.load(ordering: .relaxed)
            : Int(clamping: socket.traffic?.delivered ?? 0)
        guard var progress = before, progress.phase == phase, progress.since == since else {
            return .init(
                phase: phase, since: since, firstBytes: bytes, bytes: bytes, movedAt: now)
        }
        if bytes != progress.bytes { progress.movedAt = now }
        progress.bytes = bytes
        return progress
    }

    private func cut(_ socket: OpenSocket, _ phase: Phase) {
        guard socket.cut(whileIn: phase, notice: notice(for: socket, phase)) else { return }
        switch phase {
        case .fresh, .header: metrics.reject("slow_header")
        case .body: metrics.reject("slow_body")
        case .answering: metrics.reject("slow_reader")
        case .idle, .working, .cut: break
        }
    }

    /// What a slow client is told. One that only opened the connection, as
    /// browsers do in advance, asked for nothing and is told nothing.
    private func notice(for socket: OpenSocket, _ phase: Phase) -> StaticString? {
        switch phase {
        case .header, .body: tells ? Sweeper.notice : nil
        case .fresh: tells && socket.traffic?.received ?? 0 > 0 ? Sweeper.notice : nil
        case .idle, .answering, .working, .cut: nil
        }
    }
}
