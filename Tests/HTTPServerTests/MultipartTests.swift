import Testing

@testable import HTTPServer

struct MultipartTests {
    static let form = [
        "preamble\r\n--X", "Content-Disposition: form-data; name=\"text\"", "", "hello", "--X  ",
        "content-disposition: form-data; name=\"empty\"", "", "", "--X",
        "Content-Disposition: form-data; name=\"har\"; filename=\"a.har\"",
        "Content-Type: application/json", "", "{\r\n--\r\n--Y}", "--X",
        "Content-Disposition: form-data; name=\"none\"; filename=\"\"", "", "", "--X",
        "Content-Disposition: form-data; name=\"line\"", "", "a\r\nb\r\n", "--X--\r\nepilogue",
    ].joined(separator: "\r\n")

    /// A parser whose files lie in /tmp.
    static func parser(_ boundary: String, _ limits: Limits) -> MultipartParser? {
        let space = UploadSpace(folder: "/tmp", limit: limits.uploadBytes)
        return MultipartParser(boundary: boundary, limits: limits, share: UploadShare(of: space))
    }

    private func parse(_ text: String, by size: Int, limits: Limits = Limits()) throws -> (
        Fields, [FormFile]
    ) {
        try parse(Array(text.utf8), sizes: { size }, limits: limits)
    }

    private func parse(
        _ bytes: [UInt8], sizes: () -> Int, limits: Limits = Limits()
    ) throws -> (Fields, [FormFile]) {
        var parser = try #require(MultipartTests.parser("X", limits))
        var rest = bytes[...]
        while !rest.isEmpty {
            try parser.feed(Array(rest.prefix(sizes())).span)
            rest = rest.dropFirst(max(1, sizes()))
        }
        let (form, files) = try parser.finish()
        return (form, files)
    }

    @Test(arguments: [1, 2, 3, 5, 7, 64, 10_000])
    func `fields and files are read however the bytes come`(size: Int) throws {
        let (form, files) = try parse(MultipartTests.form, by: size)

        #expect(form == Fields([("text", "hello"), ("empty", ""), ("line", "a\r\nb\r\n")]))
        let file = try #require(files.first)
        #expect(files.count == 1)
        #expect(
            [file.name, file.fileName, file.contentType] == ["har", "a.har", "application/json"])
        let contents = try #require(file.contents)
        #expect(try contents.read(from: 0, count: 100) == Array("{\r\n--\r\n--Y}".utf8))
        #expect(file.size == 11 && contents.size == 11)
    }

    @Test(arguments: [
        "", "--X", "--X\r\n", "--Xtra\r\n\r\n", "--X\r\n\r\n\r\n--X--",
        "--X\r\nContent-Disposition: form-data\r\n\r\n\r\n--X--",
        "--X\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\n\r\n--X--",
        "--X\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nv\r\n--X",
    ])
    func `a broken form is refused`(text: String) {
        for size in [1, 1000] {
            #expect(throws: Refusal.self) { try parse(text, by: size) }
        }
    }

    @Test(arguments: ["", String(repeating: "b", count: 71), "a\u{1}", "ü", "a "])
    func `a boundary that none may have is refused`(boundary: String) {
        #expect(MultipartTests.parser(boundary, Limits()) == nil)
    }

    @Test func `each limit holds`() {
        let set: [(inout Limits) -> Void] = [
            { $0.formFields = 2 }, { $0.formBytes = 20 }, { $0.formFiles = 0 },
            { $0.fieldBytes = 4 },
            { $0.fileBytes = 10 }, { $0.uploadBytes = 10 },
        ]
        for change in set {
            var limits = Limits()
            change(&limits)
            #expect(throws: Refusal.self) { try parse(MultipartTests.form, by: 16, limits: limits) }
        }
    }

    @Test func `random splits of a form give the same result`() throws {
        let bytes = Array(MultipartTests.form.utf8)
        let (form, files) = try parse(MultipartTests.form, by: bytes.count)
        let end = ContinuousClock.now + .seconds(1)
        while ContinuousClock.now < end {
            var parser = try #require(MultipartTests.parser("X", Limits()))
            var rest = bytes[...]
            while !rest.isEmpty {
                let size = Int.random(in: 1...40)
                try parser.feed(Array(rest.prefix(size)).span)
                rest = rest.dropFirst(size)
            }
            let result = try parser.finish()
            #expect(result.form == form)
            #expect(result.files.map(\.size) == files.map(\.size))
        }
    }

    @Test func `random and mutated bytes never crash a parser`() throws {
        let end = ContinuousClock.now + .seconds(1)
        while ContinuousClock.now < end {
            var bytes = Array(MultipartTests.form.utf8)
            for _ in 0..<Int.random(in: 1...20) {
                let index = Int.random(in: 0..<bytes.count)
                bytes[index] = Bool.random() ? .random(in: 0...255) : bytes.randomElement() ?? 0
                if Bool.random() { bytes.removeSubrange(index..<min(bytes.count, index + 3)) }
            }
            _ = try? parse(bytes, sizes: { 17 })
            _ = Fields.parse(urlEncoded: bytes)
            _ = HeaderValue(String(decoding: bytes, as: UTF8.self))
            _ = ETag("\"a\"").matches(bytes.span)
            if let parts = try? RequestTarget(bytes.span, limits: Limits()) {
                _ = try? parts.decodedPath(bytes.span)
            }
        }
    }

    @Test func `a form of pieces is the form as a whole`() throws {
        let text = "a=1&b=%C3%BC&c&=d&e=f+g%2"
        for size in 1...8 {
            var parser = URLEncodedParser(bytes: 100, fields: 10)
            var rest = Array(text.utf8)[...]
            while !rest.isEmpty {
                try parser.feed(Array(rest.prefix(size)).span)
                rest = rest.dropFirst(size)
            }
            #expect(try parser.finish() == Fields.parse(urlEncoded: text))
        }
    }

    @Test func `a form with too much of anything is refused`() {
        var bytes = URLEncodedParser(bytes: 5, fields: 10)
        var fields = URLEncodedParser(bytes: 100, fields: 2)

        #expect(throws: Refusal.self) { try bytes.parse(Array("a=1234".utf8)) }
        #expect(throws: Refusal.self) { try fields.parse(Array("a&b&c".utf8)) }
    }
}
