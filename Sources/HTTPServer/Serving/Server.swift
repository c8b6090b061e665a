import Glibc
import Synchronization

/// A running HTTP server.
///
/// Prepared pages are answered on the event threads; everything else goes to
/// the router. It stops when `stop` is called or when it is released.
public final class Server: Sendable {
    /// Where it listens: a free port that was asked for has its number.
    public let address: ListeningAddress
    /// The port that it listens on; 0 when it has none.
    public let port: UInt16

    private let engine: Engine
    private let daemon: Mutex<Daemon?>

    /// Binds and starts.
    public init(
        _ configuration: ServerConfiguration, router: Router, pages: PreparedPages
    ) throws(ServerError) {
        let socket = try ListeningSocket(configuration.address)
        address = socket.address
        port = socket.port
        engine = Engine(configuration, router: router, pages: pages)
        do throws(ServerError) {
            daemon = Mutex(try Daemon(socket, configuration, engine: engine))
        } catch {
            engine.stopWorkers()
            throw error
        }
    }

    deinit { stop(deadline: 0) }

    /// Replaces all prepared pages at once. An answer under way keeps its own.
    public func publish(_ pages: PreparedPages) {
        engine.publish(pages)
    }

    /// Stops listening, lets requests under way finish for at most `deadline`
    /// seconds, then stops. Who waits for a worker longer gets a 503. Blocks
    /// until done; a second call does nothing.
    public func stop(deadline: Double = 10) {
        guard let daemon = daemon.withLock({ $0.take() }) else { return }
        daemon.stopListening()
        engine.sockets.drain()
        wait(deadline)
        engine.abandonPending()
        // The library must not be stopped with suspended connections; those
        // that were abandoned go on at once.
        while !engine.isSettled {
            engine.abandonPending()
            usleep(1000)
        }
        wait(min(deadline, 1))
    }

    /// Waits until every connection has ended, or none has had a request for
    /// a quarter of a second: libmicrohttpd does not see the end of a client
    /// that sent an empty line only.
    private func wait(_ seconds: Double) {
        let start = ContinuousClock.now
        var quiet = start
        while !engine.sockets.isEmpty, ContinuousClock.now < start + .seconds(seconds) {
            if engine.sockets.isAnyBusy { quiet = ContinuousClock.now }
            guard ContinuousClock.now - quiet < .milliseconds(250) else { return }
            usleep(1000)
        }
    }
}
