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

    private let configuration: ServerConfiguration
    private let engine: Engine
    /// The socket that it listens on; nil once it has stopped.
    private let socket: Mutex<ListeningSocket?>
    private let daemons: Daemons
    private let sweeper: Sweeper

    /// Binds and starts.
    public init(
        _ configuration: ServerConfiguration, router: Router, pages: PreparedPages
    ) throws(ServerError) {
        var configuration = configuration
        let most = Descriptors.raised(for: configuration.limits.connections)
        configuration.limits.connections = most
        let socket = try ListeningSocket(configuration.address)
        address = socket.address
        port = socket.port
        let engine = Engine(configuration, router: router, pages: pages)
        do throws(ServerError) {
            daemons = Daemons(
                try Daemon(on: socket.descriptor, configuration, engine: engine))
        } catch {
            engine.stopWorkers()
            throw error
        }
        self.socket = Mutex(socket)
        self.engine = engine
        self.configuration = configuration
        router.metrics.observe { [weak engine] in engine?.gauges ?? [] }
        sweeper = Sweeper(
            engine.sockets, limits: configuration.limits, metrics: router.metrics,
            tells: configuration.identity == nil
        ) { [daemons] in daemons.releaseRetired() }
    }

    deinit { stop(deadline: 0) }

    /// Replaces all prepared pages at once. An answer under way keeps its own.
    public func publish(_ pages: PreparedPages) {
        engine.publish(pages)
    }

    /// Shows another certificate to clients that connect from now on; the
    /// connections there are go on with the one they know.
    ///
    /// Throws when it cannot be used; the server then goes on as it was. Does
    /// nothing for a server that began without TLS.
    public func renew(_ identity: TLSIdentity) throws(ServerError) {
        guard configuration.identity != nil else { return }
        var renewed = configuration
        renewed.identity = identity
        // Both listen for a moment, so that no client finds nobody.
        let descriptor = socket.withLock { $0?.descriptor }
        guard let descriptor else { return }
        daemons.replace(with: try Daemon(on: descriptor, renewed, engine: engine))
    }

    /// Stops listening, lets requests under way finish for at most `deadline`
    /// seconds, then stops. Who waits for a worker longer gets a 503. Blocks
    /// until done; a second call does nothing.
    public func stop(deadline: Double = 10) {
        guard let running = daemons.take() else { return }
        for daemon in running { daemon.stopListening() }
        // The last descriptor of the socket: from here on nobody can connect.
        socket.withLock { $0 = nil }
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
        sweeper.stop()
        withExtendedLifetime(running) {}
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
