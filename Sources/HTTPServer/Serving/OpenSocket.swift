import Glibc
import Synchronization

/// The socket of one connection, as seen from other threads.
final class OpenSocket: Sendable {
    /// True from a request's first line to the end of its answer.
    let isBusy = Atomic<Bool>(false)
    private let descriptor: Int32

    /// A socket that libmicrohttpd opened and will close.
    init(_ descriptor: Int32) {
        self.descriptor = descriptor
    }

    /// Lets the connection end: requests that have come are still answered,
    /// then the end of the input is read and libmicrohttpd closes.
    func endReading() {
        shutdown(descriptor, Int32(SHUT_RD))
    }

    /// Reads what the client has sent although nobody wants it. Closing a
    /// socket with unread bytes makes the kernel reset the connection, and the
    /// refusal might not arrive.
    func discardInput() {
        unsafe withUnsafeTemporaryAllocation(byteCount: 16 << 10, alignment: 1) { buffer in
            for _ in 0..<64 {
                guard let start = buffer.baseAddress,
                    unsafe recv(descriptor, start, buffer.count, Int32(MSG_DONTWAIT)) > 0
                else { return }
            }
        }
    }
}
