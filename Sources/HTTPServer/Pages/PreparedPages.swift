import Glibc

/// An immutable table from path to page, looked up by raw bytes.
///
/// The paths lie one after another in one array; a hash table with open
/// addressing, at most half full, leads to them.
public final class PreparedPages: Sendable {
    private struct Entry: Sendable {
        let path: Range<Int>
        let answer: PreparedAnswer
    }

    private let bytes: [UInt8]
    private let entries: [Entry]
    /// For each slot the index of its entry; -1 for none.
    private let slots: [Int32]

    /// A table of pages by their decoded path, such as "/articles/403".
    public init(_ pages: [String: PreparedPage]) {
        var bytes: [UInt8] = []
        var entries: [Entry] = []
        for (path, page) in pages {
            let start = bytes.count
            bytes += path.utf8
            entries.append(Entry(path: start..<bytes.count, answer: page.answer))
        }
        self.bytes = bytes
        self.entries = entries
        slots = PreparedPages.slots(for: entries, in: bytes)
    }

    /// How many pages there are.
    public var count: Int { entries.count }

    /// The bytes of all pages in all content codings.
    var byteCount: Int { entries.reduce(0) { $0 + $1.answer.byteCount } }

    /// The page of a path; nil when there is none.
    func find(_ path: Span<UInt8>) -> PreparedAnswer? {
        var slot = PreparedPages.hash(path) & (slots.count - 1)
        while slots[slot] >= 0 {
            let entry = entries[Int(slots[slot])]
            if isSame(path, entry.path) { return entry.answer }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    private func isSame(_ path: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard path.count == range.count else { return false }
        return unsafe path.withUnsafeBytes { path in
            unsafe bytes.withUnsafeBytes { known in
                guard let first = path.baseAddress, let other = known.baseAddress else {
                    return unsafe path.isEmpty
                }
                return unsafe memcmp(first, other + range.lowerBound, path.count) == 0
            }
        }
    }

    private static func slots(for entries: [Entry], in bytes: [UInt8]) -> [Int32] {
        var size = 2
        while size < entries.count * 2 { size *= 2 }
        var slots = [Int32](repeating: -1, count: size)
        for (index, entry) in entries.enumerated() {
            var slot = hash(bytes.span.extracting(entry.path)) & (size - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
            slots[slot] = Int32(index)
        }
        return slots
    }

    /// Eight bytes at a time are mixed by a multiplication, its high bits
    /// folded in. The keys are our own paths, so nobody can choose them to
    /// collide.
    private static func hash(_ path: Span<UInt8>) -> Int {
        let bytes = unsafe path.bytes
        var hash = UInt64(truncatingIfNeeded: bytes.byteCount)
        var offset = 0
        while offset < bytes.byteCount {
            hash = (hash ^ bytes.word(at: offset)) &* 0x9E37_79B9_7F4A_7C15
            hash ^= hash >> 32
            offset += 8
        }
        return Int(truncatingIfNeeded: hash & 0x7FFF_FFFF)
    }
}
