internal import CMicrohttpd

/// The running library.
///
/// Owns it and the socket it listens on. When it ends, every event thread has
/// ended; no connection may be suspended at that moment.
@safe struct Daemon: ~Copyable, @unchecked Sendable {
    // Sendable: the library allows these calls from any thread, and being
    // noncopyable it is in one place at a time.
    private let raw: OpaquePointer
    private let socket: ListeningSocket

    /// Starts the event threads. The engine must outlive the daemon.
    init(
        _ socket: consuming ListeningSocket, _ configuration: ServerConfiguration, engine: Engine
    ) throws(ServerError) {
        let context = unsafe Unmanaged.passUnretained(engine).toOpaque()
        var setup = unsafe mhd_setup(
            listen_socket: socket.descriptor, threads: UInt32(configuration.threads),
            connections: UInt32(configuration.limits.connections),
            idle_seconds: UInt32(configuration.limits.idleSeconds),
            connection_memory: configuration.limits.headerBytes, context: context,
            target: targetCame, request: requestProceeds, completed: requestEnded,
            connection: connectionChanged)
        guard let started = unsafe mhd_start(&setup) else {
            throw .failed("libmicrohttpd cannot start its threads")
        }
        unsafe raw = started
        self.socket = socket
    }

    deinit { unsafe MHD_stop_daemon(raw) }

    /// Takes no more connections; those there are go on.
    func stopListening() {
        _ = unsafe MHD_quiesce_daemon(raw)
        socket.stopListening()
    }
}

private func connectionChanged(
    _ context: UnsafeMutableRawPointer?, _ connection: OpaquePointer?,
    _ slot: UnsafeMutablePointer<UnsafeMutableRawPointer?>?,
    _ change: MHD_ConnectionNotificationCode
) {
    guard let context = unsafe context, let connection = unsafe connection, let slot = unsafe slot
    else { return }
    if change == .CONNECTION_NOTIFY_STARTED {
        let engine = unsafe Unmanaged<Engine>.fromOpaque(context).takeUnretainedValue()
        let peer = unsafe Peer(connection, engine: engine)
        unsafe slot.pointee = Unmanaged.passRetained(peer).toOpaque()
    } else if let peer = unsafe slot.pointee {
        unsafe slot.pointee = nil
        unsafe Unmanaged<Peer>.fromOpaque(peer).takeRetainedValue().disconnect()
    }
}

/// What it returns is the request's context in the calls that follow.
private func targetCame(
    _ context: UnsafeMutableRawPointer?, _ target: UnsafePointer<CChar>?,
    _ connection: OpaquePointer?
) -> UnsafeMutableRawPointer? {
    guard let connection = unsafe connection, let peer = unsafe mhd_context(connection) else {
        return nil
    }
    unsafe Unmanaged<Peer>.fromOpaque(peer)._withUnsafeGuaranteedRef {
        unsafe $0.beginRequest(target)
    }
    return unsafe peer
}

private func requestProceeds(
    _ context: UnsafeMutableRawPointer?, _ connection: OpaquePointer?,
    _ path: UnsafePointer<CChar>?,
    _ method: UnsafePointer<CChar>?, _ version: UnsafePointer<CChar>?,
    _ body: UnsafePointer<CChar>?, _ bodySize: UnsafeMutablePointer<Int>?,
    _ slot: UnsafeMutablePointer<UnsafeMutableRawPointer?>?
) -> MHD_Result {
    guard let connection = unsafe connection, let method = unsafe method,
        let version = unsafe version, let bodySize = unsafe bodySize,
        let peer = unsafe slot?.pointee
    else { return .NO }
    let call = unsafe AccessCall(
        connection, method: method, version: version, body: body, bodySize: bodySize)
    return unsafe Unmanaged<Peer>.fromOpaque(peer)._withUnsafeGuaranteedRef { $0.proceed(call) }
}

private func requestEnded(
    _ context: UnsafeMutableRawPointer?, _ connection: OpaquePointer?,
    _ slot: UnsafeMutablePointer<UnsafeMutableRawPointer?>?, _ how: MHD_RequestTerminationCode
) {
    guard let peer = unsafe slot?.pointee else { return }
    unsafe Unmanaged<Peer>.fromOpaque(peer)._withUnsafeGuaranteedRef { $0.endRequest() }
}
