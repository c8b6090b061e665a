internal import CMicrohttpd
import Glibc

/// A response in the library's form.
///
/// Owns one reference to it and gives that back when it ends; a connection
/// that still sends it has its own.
@safe struct ResponseHandle: ~Copyable, @unchecked Sendable {
    // Sendable: after `init` nothing in it changes but the count of its
    // references, which the library guards with a mutex.
    private let raw: OpaquePointer
    private let status: UInt32

    /// Copies the body and the header; a file stays open until it is sent. Nil
    /// when there is no memory, or no descriptor.
    init?(_ response: Response) {
        if let file = response.file {
            unsafe self.init(ResponseHandle.made(of: file), response)
            return
        }
        let made = unsafe response.body.withUnsafeBytes {
            unsafe MHD_create_response_from_buffer(
                $0.count, UnsafeMutableRawPointer(mutating: $0.baseAddress), .RESPMEM_MUST_COPY)
        }
        unsafe self.init(made, response)
    }

    /// Copies the header of a response and sends these bytes as its body
    /// without copying them. Nil when there is no memory.
    init?(_ response: Response, body: SharedBytes) {
        let held = unsafe Unmanaged.passRetained(body)
        let made = unsafe MHD_create_response_from_buffer_with_free_callback_cls(
            body.count, body.address,
            { held in
                guard let held = unsafe held else { return }
                unsafe Unmanaged<SharedBytes>.fromOpaque(held).release()
            }, held.toOpaque())
        if unsafe made == nil { unsafe held.release() }
        unsafe self.init(made, response)
    }

    private init?(_ made: OpaquePointer?, _ response: Response) {
        guard let made = unsafe made else { return nil }
        unsafe raw = made
        status = UInt32(clamping: response.status.code)
        for (name, value) in response.headers.pairs {
            // What the library refuses is not sent: line breaks, empty values
            // and Content-Length, which it computes.
            _ = unsafe MHD_add_response_header(raw, name, value)
        }
    }

    /// The library closes the descriptor that it is given, so it gets its own.
    private static func made(of file: FileBody) -> OpaquePointer? {
        guard let descriptor = file.duplicate() else { return nil }
        let made = unsafe MHD_create_response_from_fd_at_offset64(
            UInt64(file.range.count), descriptor, UInt64(file.range.lowerBound))
        if unsafe made == nil { close(descriptor) }
        return unsafe made
    }

    deinit { unsafe MHD_destroy_response(raw) }

    /// Answers the connection's request with it. False when the library does
    /// not take an answer at this moment.
    func queue(on connection: OpaquePointer) -> Bool {
        unsafe MHD_queue_response(connection, status, raw) == .YES
    }
}
