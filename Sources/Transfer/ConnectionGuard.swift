internal import CCurl
import Foundation
import Handrail

/// Lets libcurl connect to addresses that everybody may reach and to no others: it sees what
/// a name led to at the moment of connecting, so that no name server can lead elsewhere.
@safe final class ConnectionGuard {
    /// Whether an address was refused.
    private(set) var hasRefused = false

    /// What libcurl gives back to `open`; it is not retained.
    static func context(_ guardian: ConnectionGuard) -> UnsafeMutableRawPointer {
        unsafe Unmanaged.passUnretained(guardian).toOpaque()
    }

    static let open:
        @convention(c) (
            UnsafeMutableRawPointer?, curlsocktype, UnsafeMutablePointer<curl_sockaddr>?
        ) -> curl_socket_t = { context, _, address in
            guard let context = unsafe context, let address = unsafe address else { return -1 }
            let guardian = unsafe Unmanaged<ConnectionGuard>.fromOpaque(context)
                .takeUnretainedValue()
            return unsafe guardian.open(address)
        }

    private func open(_ address: UnsafeMutablePointer<curl_sockaddr>) -> curl_socket_t {
        guard ReachableAddress.isPublic(unsafe bytes(of: address)) else {
            hasRefused = true
            return -1
        }
        return unsafe curl_open(address)
    }

    /// The address alone, without family and port.
    private func bytes(of address: UnsafeMutablePointer<curl_sockaddr>) -> [UInt8] {
        unsafe [UInt8](unsafeUninitializedCapacity: 16) { buffer, count in
            guard let start = buffer.baseAddress else { return }
            unsafe count = Int(curl_address_bytes(address, start))
        }
    }
}
