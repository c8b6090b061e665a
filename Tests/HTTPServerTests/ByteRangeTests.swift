import Testing

@testable import HTTPServer

struct ByteRangeTests {
    private static let huge = String(repeating: "9", count: 40)

    @Test(arguments: [
        ("bytes=0-0", 0..<1), ("bytes=0-499", 0..<500), ("bytes=500-999", 500..<1000),
        ("bytes=999-999", 999..<1000), ("bytes=0-", 0..<1000), ("bytes=999-", 999..<1000),
        ("bytes=-1", 999..<1000), ("bytes=-500", 500..<1000), ("bytes=-1000", 0..<1000),
        ("bytes=-1001", 0..<1000), ("bytes=0-1000", 0..<1000), ("bytes=7-9999", 7..<1000),
        ("BYTES=1-2", 1..<3), (" bytes=1-2\t", 1..<3), ("bytes=0001-02", 1..<3),
        ("bytes=5-\(huge)", 5..<1000), ("bytes=-\(huge)", 0..<1000),
        ("bytes=0-\(Int.max)", 0..<1000),
    ])
    func `one range is a part`(value: String, part: Range<Int>) {
        #expect(read(value, 1000) == .part(part))
    }

    @Test(arguments: [
        "", "bytes", "bytes=", "bytes=-", "bytes=1", "bytes=a-b", "bytes=1-b", "bytes=a-1",
        "bytes=2-1", "bytes=1-2-3", "bytes=--1", "bytes=+1-2", "bytes=1-2,", "bytes=0-1,5-6",
        "bytes=0-0, -1", "bytes=,1-2", "bytes= 1-2", "bytes=1 -2", "bytes=1- 2", "bytes =1-2",
        "bytes:1-2", "items=0-1", "byte=0-1", "bytess=0-1", "=0-1", "0-1", "bytes=0x1-2",
        "bytes=1.0-2", "bytes=-0x1", "bytes=\u{0661}-2",
    ])
    func `what is no single range of bytes means the whole`(value: String) {
        #expect(read(value, 1000) == .whole)
    }

    @Test(arguments: [
        "bytes=1000-", "bytes=1000-1000", "bytes=1000-2000", "bytes=\(Int.max)-", "bytes=-0",
        "bytes=-000", "bytes=\(huge)-", "bytes=\(huge)-\(huge)",
    ])
    func `a range of no bytes cannot be satisfied`(value: String) {
        #expect(read(value, 1000) == .unsatisfiable)
    }

    @Test(arguments: [
        ("bytes=0-", ByteRange.unsatisfiable), ("bytes=0-0", .unsatisfiable),
        ("bytes=-0", .unsatisfiable), ("bytes=-5", .whole), ("bytes=x", .whole),
    ])
    func `of nothing there is no part`(value: String, range: ByteRange) {
        #expect(read(value, 0) == range)
    }

    private func read(_ value: String, _ length: Int) -> ByteRange {
        ByteRange.read(Array(value.utf8).span, length: length)
    }
}
