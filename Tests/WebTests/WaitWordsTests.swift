import Testing

@testable import Web

struct WaitWordsTests {
    @Test(arguments: [
        (0, "0 min"), (59, "59 min"), (60, "1 h"), (190, "3 h 10 min"), (1_440, "1 day"),
        (3_130, "2 days 4 h"),
    ])
    func `a wait is said in its two largest units`(minutes: Int, words: String) {
        #expect(minutes.asWait == words)
    }
}
