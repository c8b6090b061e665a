import Foundation
import Handrail
import TestSupport
import Testing

struct UTCMinuteTests {
    @Test func `a minute is read in UTC and written as it was`() throws {
        let time = try #require(Date(utcMinute: "2026-11-24T14:05"))

        #expect(time == Samples.time(14, 5))
        #expect(time.utcMinute == "2026-11-24T14:05")
        #expect(Date(utcMinute: "2026-11-24T14:05:59") == time)
    }

    @Test(arguments: [
        "", "2026-11-24", "14:05", "2026-11-24 14:05", "2026-02-30T14:05", "2026-11-24T24:00",
        "2026-11-24T14:05Z", "2026-11-24T14:5", "1026-11-24T14:05", "2026-11-24T14:05:60",
    ])
    func `any other text is none`(_ text: String) {
        #expect(Date(utcMinute: text) == nil)
    }

    @Test func `whatever is sent, what is read is written in the same minute`() {
        var numbers = SeededNumbers(seed: 7)
        let marks = Array("0123456789-T:Z. ")
        for _ in 0..<20_000 {
            var text = Array("2026-11-24T14:05")
            for _ in 0..<Int.random(in: 0...3, using: &numbers) {
                let place = Int.random(in: 0..<text.count, using: &numbers)
                text[place] = marks[Int.random(in: 0..<marks.count, using: &numbers)]
            }
            let typed = String(text)
            if let time = Date(utcMinute: typed) { #expect(time.utcMinute == typed) }
            if let known = OutageReference(typed: typed) {
                #expect(OutageReference(typed: known.description) == known)
            }
        }
    }
}
