import Handrail
import Testing
import TestSupport

/// Pages cut, mixed and spoilt at random: whatever comes, what is read is sound.
struct TextReaderFuzzTests {
    let reader = TextReader(Samples.codes)

    private func isSound(_ text: String) -> Bool {
        let reading = reader.reading(of: text)
        let count = text.unicodeScalars.count
        let ranges = reading.codes.map(\.range) + CodeSpelling.all(in: text).map(\.range)
        return ranges.allSatisfy { !$0.isEmpty && $0.upperBound <= count }
            && !reading.words.contains(where: \.isNewline)
            && (reading.requestID?.utf8.count ?? 0) <= 200
            && reading.codes.count <= CodeRecognizer.most
    }

    @Test(arguments: 0..<8 as Range<UInt64>)
    func `a spoilt page is read all the same`(seed: UInt64) {
        var chance = Chance(state: seed &* 7919 &+ 1)
        let end = ContinuousClock.now + .milliseconds(150)
        while ContinuousClock.now < end {
            let text = chance.spoilt(PastedPage.all.map(\.text))
            #expect(isSound(text), "\(text.debugDescription)")
        }
    }

    @Test(arguments: [
        "<", "<a ", "<!--", "<script>", "\"", "7", "0x", ".", "a.", "a", "1 ", "502,", "err ",
        "at a.b(", "File \"x\", line 3, in f ", "request id: ", "a=", "bad gatwey ", "a_", "-1",
        "Mozilla/5.0 (", "May ", "é", "https://", "&", "&amp;", "\"pid\":\"", "’", "\u{2028}",
    ])
    func `a long run of anything is read`(unit: String) {
        #expect(isSound(String(repeating: unit, count: 4_000 / unit.utf8.count)))
    }

    @Test func `a page cut anywhere behind its title keeps its code`() {
        for page in PastedPage.all where page.text.hasPrefix("<html>") {
            let points = Array(page.text.unicodeScalars)
            for end in stride(from: 80, to: points.count, by: 7) {
                let cut = String(String.UnicodeScalarView(points[..<end]))
                #expect(reader.reading(of: cut).codes.map(\.code) == page.codes, "\(cut)")
            }
        }
    }
}

/// Random choices that a seed repeats.
private struct Chance: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }

    /// One of the texts, cut, doubled or with pieces of others in it.
    mutating func spoilt(_ texts: [String]) -> String {
        var points = Array(texts[Int.random(in: 0..<texts.count, using: &self)].unicodeScalars)
        for _ in 0..<Int.random(in: 1...6, using: &self) {
            let place = Int.random(in: 0...points.count, using: &self)
            switch Int.random(in: 0..<4, using: &self) {
            case 0: points.removeSubrange(place..<min(points.count, place + 20))
            case 1: points = Array(points[..<place])
            case 2:
                let other = Array(
                    texts[Int.random(in: 0..<texts.count, using: &self)].unicodeScalars)
                points.insert(contentsOf: other.prefix(40), at: place)
            default:
                let marks = Array(
                    "<>\"'(){}[]=:/\\.,-_&#@0x9é👩\u{200D}\u{85}\u{2029}\n\r\0".unicodeScalars)
                points.insert(marks[Int.random(in: 0..<marks.count, using: &self)], at: place)
            }
        }
        return String(String.UnicodeScalarView(points))
    }
}
