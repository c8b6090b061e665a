import Foundation
import TestSupport
import Testing

@testable import Notify

struct MailMessageTests {
    private func mail(
        subject: String = "s", sender: String = "Acme", thread: String? = "t@acme.example",
        stop: String? = nil, text: String = "x"
    ) throws -> MailMessage {
        let address = try #require(MailAddress("a@acme.example"))
        return MailMessage(
            from: address, sender: sender, to: address, subject: subject,
            date: Date(timeIntervalSince1970: 1_795_449_600), id: "1@acme.example",
            thread: thread, stopURL: stop, text: text, html: "<p>x</p>")
    }

    private func lines(_ mail: MailMessage) throws -> [String] {
        String(decoding: try mail.bytes(), as: UTF8.self).components(separatedBy: "\r\n")
    }

    @Test func `the date is that of RFC 5322`() throws {
        #expect(try lines(mail()).contains("Date: Mon, 23 Nov 2026 16:00:00 +0000"))
    }

    @Test(arguments: [
        "\r\nBcc: eve@x.example", "a\nb", "a\rb", "a\u{0}b", "ü\r\nX: y", "a\u{2028}b",
    ])
    func `a line break in any field is refused`(_ words: String) throws {
        #expect(throws: MailError.lineBreak(field: "Subject")) {
            try mail(subject: words).bytes()
        }
        #expect(throws: MailError.lineBreak(field: "From")) { try mail(sender: words).bytes() }
        #expect(throws: MailError.self) { try mail(thread: words).bytes() }
        #expect(throws: MailError.self) { try mail(stop: words).bytes() }
    }

    @Test func `no words of a subject, a name or a text become a field or end a part`() throws {
        var numbers = SeededNumbers(seed: 11)
        let pieces = [
            "\r", "\n", "\r\n", " ", "\t", ":", "Bcc: x", "=?UTF-8?B?DQo=?=", "\"", "\\", "<", ">",
            "ü", "\u{301}", "日本語", "👩‍👩‍👧", "a", ".", "\r\n.\r\n", "--=_1acmeexample", "\u{0}", "=",
            "\u{85}",
            String(repeating: "w", count: 100), "@", ",",
        ]
        let known = try lines(mail()).prefix { !$0.isEmpty }.map { $0.prefix { $0 != ":" } }
        for _ in 0..<4_000 {
            let words = (0..<Int.random(in: 0...6, using: &numbers)).map { _ in
                pieces.randomElement(using: &numbers) ?? ""
            }.joined()
            guard let lines = try? lines(mail(subject: words, sender: words, text: words)) else {
                continue
            }
            let fields = lines.prefix { !$0.isEmpty }.filter { !$0.hasPrefix(" ") }
            #expect(fields.map { $0.prefix { $0 != ":" } } == known)
            #expect(lines.filter { $0.hasPrefix("--=_") }.count == 3)
            #expect(lines.allSatisfy { $0.utf8.count <= 78 && $0.utf8.allSatisfy { $0 < 0x80 } })
        }
    }

    @Test func `text comes out of quoted-printable as it went in`() {
        var numbers = SeededNumbers(seed: 12)
        for _ in 0..<500 {
            let text = (0..<Int.random(in: 0...200, using: &numbers)).map { _ in
                ["a", " ", "=", "ü", "\n", "\t", ".", "日"].randomElement(using: &numbers) ?? ""
            }.joined()
            #expect(decoded(QuotedPrintable.encode(text)) == text)
        }
    }

    private func decoded(_ text: String) -> String {
        let joined = Array(
            text.replacingOccurrences(of: "=\r\n", with: "")
                .replacingOccurrences(of: "\r\n", with: "\n").utf8)
        var bytes: [UInt8] = []
        var place = 0
        while place < joined.count {
            if joined[place] == UInt8(ascii: "=") {
                let digits = String(decoding: joined[(place + 1)...(place + 2)], as: UTF8.self)
                bytes.append(UInt8(digits, radix: 16) ?? 0)
                place += 3
            } else {
                bytes.append(joined[place])
                place += 1
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
