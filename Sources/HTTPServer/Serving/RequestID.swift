import Synchronization

/// Makes names for requests: 16 hexadecimal digits, each name once.
final class RequestIDs: Sendable {
    private let count = Atomic<UInt64>(UInt64.random(in: 0...UInt64.max))

    /// The next name. Two of them look nothing alike, so that people do not
    /// mix them up.
    func next() -> String {
        // The numbers that differ by an odd factor are all different again.
        let number = count.wrappingAdd(1, ordering: .relaxed).newValue &* 0x9E37_79B9_7F4A_7C15
        let digits = String(number, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
}

/// The name of a request that a proxy gave it.
enum RequestID {
    /// True for a token of at most 64 bytes, which is safe in a header and in
    /// a log.
    static func isUsable(_ text: String) -> Bool {
        (1...64).contains(text.utf8.count) && text.utf8.allSatisfy(\.isTokenCharacter)
    }
}
