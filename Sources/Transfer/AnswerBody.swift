import Foundation

/// The body of an answer, kept up to a size. What is longer ends the transfer.
@safe final class AnswerBody {
    /// The bytes that came.
    private(set) var bytes: [UInt8] = []
    private let most: Int

    /// Takes `most` bytes.
    init(most: Int) {
        self.most = most
    }

    /// What libcurl gives back to `take`; it is not retained.
    static func context(_ body: AnswerBody) -> UnsafeMutableRawPointer {
        unsafe Unmanaged.passUnretained(body).toOpaque()
    }

    static let take:
        @convention(c) (
            UnsafeMutablePointer<CChar>?, Int, Int, UnsafeMutableRawPointer?
        ) -> Int = { buffer, size, count, context in
            guard let buffer = unsafe buffer, let context = unsafe context else { return 0 }
            let body = unsafe Unmanaged<AnswerBody>.fromOpaque(context).takeUnretainedValue()
            return unsafe body.take(UnsafeRawBufferPointer(start: buffer, count: size * count))
        }

    /// Fewer than came end the transfer.
    private func take(_ piece: UnsafeRawBufferPointer) -> Int {
        guard piece.count <= most - bytes.count else { return 0 }
        unsafe bytes.append(contentsOf: piece)
        return piece.count
    }
}
