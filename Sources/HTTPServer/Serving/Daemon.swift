internal import CMicrohttpd
import Glibc

/// The running library.
///
/// Owns its event threads; when it ends they have ended, and no connection may
/// be suspended at that moment. It listens on a descriptor of its own for a
/// socket that is another's.
@safe final class Daemon: @unchecked Sendable {
    // Sendable: the library allows these calls from any thread.
    private let raw: OpaquePointer
    /// What it listens on; the library closes it when it ends.
    private let descriptor: Int32

    /// Starts the event threads. The engine must outlive the daemon.
    init(
        on descriptor: Int32, _ configuration: ServerConfiguration, engine: Engine
    ) throws(ServerError) {
        // The library closes what it was given when it cannot start.
        let own = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
        guard own >= 0 else { throw .failed(ListeningSocket.reason(errno)) }
        let identity = configuration.identity
        let started = unsafe Daemon.withText(identity?.certificate) { certificate in
            unsafe Daemon.withText(identity?.key) { key in
                var setup = unsafe Daemon.setup(own, configuration, engine)
                unsafe setup.certificate = certificate
                unsafe setup.key = key
                return unsafe mhd_start(&setup)
            }
        }
        guard let started = unsafe started else {
            throw identity == nil
                ? .failed("libmicrohttpd cannot start its threads")
                : .badIdentity("the certificate and the key do not go together")
        }
        unsafe raw = started
        self.descriptor = own
    }

    deinit { unsafe MHD_stop_daemon(raw) }

    /// The connections that are open.
    var connections: Int {
        Int(unsafe mhd_connections(raw))
    }

    /// Takes no more connections; those there are go on.
    ///
    /// `MHD_quiesce_daemon` ends the process when a thread of the pool is
    /// about to do the same for another reason (0.9.75), and a busy server is
    /// told to stop every day. So the library keeps its descriptor, and behind
    /// that is, from one moment to the next, a socket that nobody connects to.
    func stopListening() {
        let silent = socket(AF_UNIX, SocketKind.ownStream, 0)
        guard silent >= 0 else { return }
        dup2(silent, descriptor)
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        close(silent)
    }

    private static func setup(
        _ descriptor: Int32, _ configuration: ServerConfiguration, _ engine: Engine
    ) -> mhd_setup {
        let limits = configuration.limits
        let longest = max(
            limits.idleSeconds, limits.headerSeconds, limits.bodySeconds, limits.answerSeconds)
        return unsafe mhd_setup(
            listen_socket: descriptor, threads: UInt32(configuration.threads),
            // Ours is the limit that counts. The library stops accepting at
            // its own, which is split among the threads.
            connections: UInt32(clamping: limits.connections * 2 + 128),
            // A net under the deadlines that the sweeper keeps.
            idle_seconds: UInt32(clamping: Int(longest) + 5),
            connection_memory: limits.headerBytes, certificate: nil, key: nil,
            context: Unmanaged.passUnretained(engine).toOpaque(),
            target: targetCame, request: requestProceeds, completed: requestEnded,
            connection: connectionChanged)
    }

    private static func withText<Result>(
        _ text: [CChar]?, _ use: (UnsafePointer<CChar>?) -> Result
    ) -> Result {
        guard let text else { return use(nil) }
        return unsafe text.withUnsafeBufferPointer { unsafe use($0.baseAddress) }
    }
}
