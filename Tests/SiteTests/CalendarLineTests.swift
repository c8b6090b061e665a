import Foundation
import TestSupport
import Testing

@testable import Site
@testable import Web

struct CalendarLineTests {
    /// What a calendar program reads: unfolded, then its escapes undone (RFC 5545,
    /// sections 3.1 and 3.3.11).
    private func read(_ line: String) -> String {
        let bytes = Array(line.utf8)
        var text: [UInt8] = []
        var place = 0
        while place < bytes.count {
            if bytes[place...].starts(with: "\r\n ".utf8) {
                place += 3
            } else if bytes[place] == UInt8(ascii: "\\"), place + 1 < bytes.count {
                let next = bytes[place + 1]
                text.append(next == UInt8(ascii: "n") ? UInt8(ascii: "\n") : next)
                place += 2
            } else {
                text.append(bytes[place])
                place += 1
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    private static let pieces = [
        "a", "Wartung", " ", ",", ";", "\\", "\\n", "\n", ":", "\"", "é", "日本", "🙂", "👩‍👩‍👧", "\u{301}",
        "<b>", "&", "\t", "=",
    ]

    private func texts() -> [String] {
        var numbers = SeededNumbers(seed: 5_545)
        return (0..<500).map { _ in
            (0..<Int.random(in: 0...60, using: &numbers)).map { _ in
                CalendarLineTests.pieces.randomElement(using: &numbers) ?? ""
            }.joined()
        }
    }

    @Test func `any text survives escaping and folding`() {
        for text in texts() {
            let folded = CalendarLine("SUMMARY", text: text).folded
            #expect(folded.hasSuffix("\r\n"))
            #expect(read(String(folded.dropLast())) == "SUMMARY:\(text)", "\(text)")
            for line in folded.split(separator: "\r\n") {
                #expect(line.utf8.count <= 75, "\(line)")
                #expect(!line.utf8.contains(UInt8(ascii: "\n")))
            }
        }
    }

    @Test func `any text survives XML`() {
        for text in texts() {
            #expect(Answer.decoded(Markup.xml(text)) == text)
            #expect(!Markup.xml(text).utf8.contains(UInt8(ascii: "<")))
        }
    }

    @Test(arguments: ["\u{0}", "\u{7}", "\u{1B}", "\u{B}", "\u{FFFE}", "\u{FFFF}"])
    func `what XML does not know is left out`(character: String) {
        #expect(Markup.xml("a\(character)b") == "ab")
    }

    @Test func `no text begins a line of its own`() {
        let line = CalendarLine("SUMMARY", text: "a\r\nEND:VEVENT\rb\u{0}").folded
        #expect(line == "SUMMARY:a\\nEND:VEVENTb\r\n")
        #expect(
            CalendarLine("URL", "https://a.example/\r\nX:1").folded.utf8.filter { $0 == 10 }.count
                == 1)
    }

    @Test func `a line of seventy-five octets is not folded, one of more is`() {
        let name = "DESCRIPTION"
        let text = String(repeating: "x", count: 75 - name.utf8.count - 1)
        #expect(!CalendarLine(name, text: text).folded.contains("\r\n "))
        #expect(CalendarLine(name, text: text + "x").folded.hasSuffix("\r\n x\r\n"))
    }
}
