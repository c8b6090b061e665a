internal import CMicrohttpd

// The functions that the library calls. Each finds its Swift object behind a
// pointer that it was given, and goes on there.

/// A connection was opened or is about to be closed.
func connectionChanged(
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

/// A request line has come. What it returns is the request's context in the calls that follow.
func targetCame(
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

/// A request has come one step further.
func requestProceeds(
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

/// An answer was sent, or will never be.
func requestEnded(
    _ context: UnsafeMutableRawPointer?, _ connection: OpaquePointer?,
    _ slot: UnsafeMutablePointer<UnsafeMutableRawPointer?>?, _ how: MHD_RequestTerminationCode
) {
    guard let peer = unsafe slot?.pointee else { return }
    unsafe Unmanaged<Peer>.fromOpaque(peer)._withUnsafeGuaranteedRef {
        $0.endRequest(isComplete: how == .REQUEST_TERMINATED_COMPLETED_OK)
    }
}
