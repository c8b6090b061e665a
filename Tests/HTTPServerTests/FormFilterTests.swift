import HTTPServer
import TestSupport
import Testing

/// A route that has the files of its form filtered, over a real socket.
@Suite(.serialized) struct FormFilterTests {
    /// Stores what comes in capital letters, and refuses a file with a "!".
    private struct Capitals: FormFileFilter {
        var count = 0
        var longest = 0
        var finding: (any Sendable)? { "\(count) of at most \(longest)" }

        mutating func feed(_ bytes: ArraySlice<UInt8>) throws(Refusal) -> [UInt8] {
            guard !bytes.contains(UInt8(ascii: "!")) else { throw .badRequest("loud") }
            count += bytes.count
            longest = max(longest, bytes.count)
            return bytes.map { (97...122).contains($0) ? $0 - 32 : $0 }
        }

        mutating func finish() throws(Refusal) -> [UInt8] { Array(".".utf8) }
    }

    private func site(_ limits: Limits = Limits()) throws -> TestSite {
        var router = Router(refuse: { refusal, _ in
            .text("refused", status: refusal.status)
        })
        router.post(
            "/send",
            filtering: { $0.fileName == "plain" ? nil : Capitals() },
            { request in
                let lines = try request.files.map { file in
                    let bytes = try file.contents?.read(from: 0, count: 40) ?? []
                    let refusal = file.refusal.map { " \($0.status.code)" } ?? ""
                    return
                        "\(file.fileName) \(file.size) \(String(decoding: bytes, as: UTF8.self)) \(file.finding ?? "none")\(refusal)"
                }
                return .text(([request.form["a"] ?? ""] + lines).joined(separator: "\n"))
            })
        var configuration = ServerConfiguration(threads: 2, workers: 2, limits: limits)
        configuration.uploadFolder = "/tmp"
        return try TestSite(configuration, router: router)
    }

    private func send(_ files: [(String, String)], to site: TestSite) -> Reply? {
        let parts = files.map {
            "--X\r\nContent-Disposition: form-data; name=\"f\"; filename=\"\($0)\"\r\n\r\n\($1)\r\n"
        }
        let body =
            parts.joined()
            + "--X\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\ntyped\r\n--X--"
        return site.ask(
            "POST /send HTTP/1.1\r\nHost: a\r\nContent-Type: multipart/form-data; boundary=X\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)"
        )
    }

    @Test func `a file is stored as its filter leaves it`() throws {
        let reply = send([("one", "abc"), ("plain", "abc"), ("", "")], to: try site())

        #expect(reply?.body == "typed\none 3 ABC. 3 of at most 3\nplain 3 abc none")
    }

    @Test func `an empty file is filtered too`() throws {
        #expect(send([("one", "")], to: try site())?.body == "typed\none 0 . 0 of at most 0")
    }

    @Test func `a filter gets large files in small pieces`() throws {
        let text = String(repeating: "x", count: 1 << 20)

        let line = try #require(
            send([("one", text)], to: try site())?.body.split(separator: "\n").last)

        let longest = try #require(line.split(separator: " ").last.flatMap { Int($0) })
        #expect(longest <= 64 << 10)
        #expect(line.hasPrefix("one 1048576 XXXX"))
    }

    @Test func `a file that the filter refuses leaves the form and the other files`() throws {
        let reply = send([("loud", "ab!c"), ("one", "abc")], to: try site())

        #expect(
            reply?.body
                == "typed\nloud 4  0 of at most 0 400\none 3 ABC. 3 of at most 3")
    }

    @Test func `a file that is too large leaves the form and the other files`() throws {
        var limits = Limits()
        limits.fileBytes = 10
        let reply = send([("long", "0123456789a"), ("one", "abc")], to: try site(limits))

        #expect(reply?.body.hasPrefix("typed\nlong 11 ") == true)
        #expect(reply?.body.contains(" 413\none 3 ABC. ") == true)
    }

    @Test func `of files beyond their number the form tells one`() throws {
        var limits = Limits()
        limits.formFiles = 1
        let reply = send([("1", "a"), ("2", "b"), ("3", "c")], to: try site(limits))

        #expect(reply?.body == "typed\n1 1 A. 1 of at most 1\n2 1  0 of at most 0 413")
    }

    @Test func `where the disk has no room the form is still read`() throws {
        var limits = Limits()
        limits.uploadBytes = 4
        let reply = send([("1", "abc"), ("2", "abcdef")], to: try site(limits))

        #expect(reply?.body == "typed\n1 3 ABC. 3 of at most 3\n2 6  6 of at most 6 503")
    }
}
