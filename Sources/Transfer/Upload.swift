import Foundation

/// Bytes that libcurl takes piece by piece.
@safe final class Upload {
    private let bytes: [UInt8]
    private var sent = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    var count: Int { bytes.count }

    /// What libcurl gives back to `give`; it is not retained.
    static func context(_ upload: Upload) -> UnsafeMutableRawPointer {
        unsafe Unmanaged.passUnretained(upload).toOpaque()
    }

    static let give:
        @convention(c) (
            UnsafeMutablePointer<CChar>?, Int, Int, UnsafeMutableRawPointer?
        ) -> Int = { buffer, size, count, context in
            guard let buffer = unsafe buffer, let context = unsafe context else { return 0 }
            let upload = unsafe Unmanaged<Upload>.fromOpaque(context).takeUnretainedValue()
            return unsafe upload.give(to: UnsafeMutableRawPointer(buffer), room: size * count)
        }

    private func give(to buffer: UnsafeMutableRawPointer, room: Int) -> Int {
        let piece = bytes[sent...].prefix(room)
        unsafe piece.withUnsafeBytes { source in
            if let start = source.baseAddress {
                unsafe buffer.copyMemory(from: start, byteCount: source.count)
            }
        }
        sent += piece.count
        return piece.count
    }
}
