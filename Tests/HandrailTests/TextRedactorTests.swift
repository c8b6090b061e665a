import Foundation
import Handrail
import Testing
import TestSupport

/// What is taken out of texts and logs.
struct TextRedactorTests {
    private func redacted(_ text: String, piece: Int = 65_536) -> String {
        var redactor = TextRedactor()
        var output: [UInt8] = []
        let bytes = Array(text.utf8)
        for start in stride(from: 0, to: bytes.count, by: piece) {
            redactor.feed(bytes[start..<min(bytes.count, start + piece)], into: &output)
        }
        _ = redactor.finish(into: &output)
        return String(decoding: output, as: UTF8.self)
    }

    static let lines: [(String, String?)] = [
        ("502 Bad Gateway, try again in 30 seconds", nil),
        ("2026-11-24T14:00:00.123Z ERROR upstream prematurely closed connection", nil),
        ("at com.example.app.UserService.load(UserService.java:120)", nil),
        ("Ray ID: 8f2a1b3c4d5e6f70", nil),
        ("x-request-id: 4f2a9c1e-7b3d-4e8a-9c55-0d1e2f3a4b5c", nil),
        ("error 0x80070005 in KERNELBASE.dll", nil),
        ("code: 502, key: value, token_type: none", nil),
        ("Cookie: a=b; c=d", "Cookie: [removed]"),
        ("set-cookie: sid=xyz; Path=/", "set-cookie: [removed]"),
        (
            "curl -H 'Cookie: a=b; c=d' -H 'accept: */*'",
            "curl -H 'Cookie: [removed]' -H 'accept: */*'"
        ),
        ("Authorization: Bearer abcdef", "Authorization: [removed]"),
        ("sent Bearer abc123def456", "sent Bearer [removed]"),
        ("password=hunter2 user", "password=[removed] user"),
        ("PassWord = 'hunter two' x", "PassWord = '[removed]' x"),
        (
            #"{"a":1,"client_secret":"hunter2","b":[2]}"#,
            #"{"a":1,"client_secret":"[removed]","b":[2]}"#
        ),
        (
            #"{\"refresh_token\":\"hunter2\",\"b\":2}"#,
            #"{\"refresh_token\":\"[removed]\",\"b\":2}"#
        ),
        (#""cookies": [{"name":"a","value":"b"}], "x": 1"#, #""cookies": [removed], "x": 1"#),
        (#"{"name":"sessionid","value":"hunter2"}"#, #"{"name":"sessionid","value":"[removed]"}"#),
        ("my password is hunter2, help", "my password is [removed], help"),
        ("the password is wrong", nil),
        ("mail bob@example.org now", "mail [removed] now"),
        ("mail bob%40example.org now", "mail [removed] now"),
        (#"mail bob\u0040example.org now"#, "mail [removed] now"),
        ("mail bob&#64;example.org now", "mail [removed] now"),
        ("from 192.168.1.7 to 93.184.216.34", "from [removed] to 93.184.216.34"),
        ("host nas.local, fe80::1 and 2606:4700::1", "host [removed], [removed] and 2606:4700::1"),
        ("see https://example.com/a/b?token=x.", "see https://example.com/a/b?token=[removed]."),
        ("key ghp_abcdefghij0123456789abcdefghij012345", "key [removed]"),
        ("open /home/alice/notes.txt", "open /home/[removed]/notes.txt"),
        ("jwt eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl", "jwt [removed]"),
        ("sha 9f86d081884c7d659a2feaa0c55ad015", "sha [removed]"),
        ("Mozilla/5.0 (X11; Linux x86_64) Chrome/127.0.0.0 Safari/537.36", nil),
    ]

    @Test(arguments: lines)
    func `a line keeps what is not private`(line: String, kept: String?) {
        #expect(redacted(line) == kept ?? line)
    }

    @Test func `a key in PEM goes as a whole`() {
        let text = """
            before
            -----BEGIN RSA PRIVATE KEY-----
            MIIEowIBAAKCAQEAu1SU1LfVLPHCozMxH2Mo
            abc
            -----END RSA PRIVATE KEY-----
            after
            """
        let kept = redacted(text)
        #expect(kept.hasPrefix("before\n[removed]"))
        #expect(kept.hasSuffix("after"))
        #expect(!kept.contains("MII") && !kept.contains("abc"))
    }

    @Test(arguments: [1, 3, 64])
    func `the pieces that a text comes in do not matter`(piece: Int) {
        let text = TextRedactorTests.lines.map(\.0).joined(separator: "\n")
        #expect(redacted(text, piece: piece) == redacted(text))
    }

    @Test func `a line without end is read with little memory`() {
        let word = String(repeating: "a1B2", count: 20_000)
        #expect(redacted("\(word) and 502").hasSuffix("[removed] and 502"))
        let list = (0..<5_000).map { "item \($0) of many" }.joined(separator: ", ")
        #expect(redacted(list) == list)
    }

    @Test func `what was removed is counted`() {
        var redactor = TextRedactor()
        var output: [UInt8] = []
        redactor.feed(Array("Cookie: a=b; c=d\nbob@example.org\n".utf8)[...], into: &output)
        #expect(redactor.finish(into: &output) == [.cookie: 2, .emailAddress: 1])
    }

    @Test(arguments: 0..<6 as Range<UInt64>)
    func `a spoilt text is read, and in any pieces to the same end`(seed: UInt64) {
        var numbers = SeededNumbers(seed: seed)
        let marks = Array("\"'\\{}[]=:;,&%#@./ \n-u0".utf8)
        var bytes = Array(TextRedactorTests.lines.map(\.0).joined(separator: "\n").utf8)
        for _ in 0..<200 {
            let place = Int.random(in: 0..<bytes.count, using: &numbers)
            bytes[place] = marks[Int.random(in: 0..<marks.count, using: &numbers)]
        }
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(redacted(text, piece: 5) == redacted(text))
    }

    @Test(arguments: RecordedSecrets.files)
    func `tokens go by their shape where no structure tells them`(file: String) throws {
        let recording = try RecordedSecrets(file)
        let output = Array(redacted(String(decoding: recording.bytes, as: UTF8.self)).utf8)
        let shaped = ["jwt", "hex", "token", "e-mail", "address"]
        let left = recording.left(in: output).filter { line in
            shaped.contains { line.hasPrefix($0) }
        }
        #expect(left == [])
    }
}
