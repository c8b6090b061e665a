import Foundation

/// The body of an answer, which nobody reads: a little is let by, then the transfer ends.
@safe final class AnswerBody {
    private static let most = 64 * 1_024

    private var received = 0

    /// What libcurl gives back to `take`; it is not retained.
    static func context(_ body: AnswerBody) -> UnsafeMutableRawPointer {
        unsafe Unmanaged.passUnretained(body).toOpaque()
    }

    static let take:
        @convention(c) (
            UnsafeMutablePointer<CChar>?, Int, Int, UnsafeMutableRawPointer?
        ) -> Int = { _, size, count, context in
            guard let context = unsafe context else { return 0 }
            let body = unsafe Unmanaged<AnswerBody>.fromOpaque(context).takeUnretainedValue()
            return body.take(size * count)
        }

    /// Fewer than came end the transfer.
    private func take(_ count: Int) -> Int {
        received += count
        return received <= AnswerBody.most ? count : 0
    }
}
