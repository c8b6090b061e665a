internal import CMicrohttpd

/// The answer that a suspended connection waits for.
///
/// It suspends the connection, and whoever answers first resumes it. So the
/// connection lives until then.
@safe final class PendingAnswer: Sendable {
    private enum State: Sendable {
        case working, answered(Response), taken
    }

    /// The request that it answers.
    let reception: Reception
    private let state = Locked(State.working)
    // Set once, and used for MHD_resume_connection only, which any thread may
    // call while the connection is suspended.
    private nonisolated(unsafe) let connection: OpaquePointer

    /// Suspends the connection. Called on its event thread.
    init(suspending connection: OpaquePointer, for reception: Reception) {
        self.reception = reception
        unsafe self.connection = connection
        unsafe MHD_suspend_connection(connection)
    }

    /// Answers and lets the connection go on. Any answer but the first is
    /// dropped.
    func answer(_ response: Response) {
        let isFirst = state.withLock { state in
            guard case .working = state else { return false }
            state = .answered(response)
            return true
        }
        if isFirst { unsafe MHD_resume_connection(connection) }
    }

    /// The answer, once.
    func take() -> Response? {
        state.withLock { state in
            guard case .answered(let response) = state else { return nil }
            state = .taken
            return response
        }
    }
}
