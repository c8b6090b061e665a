import Handrail
import TestSupport
import Testing

/// What a file is taken for, whatever it is called.
struct AttachmentIntakeTests {
    /// Feeds a file in pieces.
    private func take(
        _ bytes: [UInt8], name: String = "file", by size: Int = 1_000
    ) -> (Result<AttachmentFinding, AttachmentRefusal>, [UInt8]) {
        var intake = AttachmentIntake(name: name)
        var output: [UInt8] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            output += intake.feed(rest.prefix(size))
            rest = rest.dropFirst(size)
        }
        output += intake.finish()
        return (intake.result, output)
    }

    private func refusal(_ bytes: [UInt8], name: String = "file") -> AttachmentRefusal? {
        if case .failure(let refusal) = take(bytes, name: name).0 { refusal } else { nil }
    }

    @Test(arguments: [
        (PictureSamples.png(), AttachmentKind.png), (PictureSamples.photo, .jpeg),
        (PictureSamples.webp, .webp),
    ])
    func `a picture is known by its content and comes as it is`(
        bytes: [UInt8], kind: AttachmentKind
    ) throws {
        let (result, output) = take(bytes, name: "page.html", by: 7)

        #expect(try result.get().kind == kind)
        #expect(output == bytes)
    }

    @Test(arguments: [
        ("one line\nanother\n", AttachmentKind.text), ("[2026-05-12] GET /\n", .text),
        (#"{"a": [1, -2.5e3, "ü\n", true, null, {}]}"#, .json), ("[1, 2]\n", .json),
        (#"{"a": 1} {"b": 2}"#, .text), (#"{"a": 01}"#, .text), ("12", .text),
        (#"{"log": "started"}"#, .json), ("{", .text),
    ])
    func `a text is JSON when it can be read as such`(text: String, kind: AttachmentKind) throws {
        for size in [1, 3, 1_000] {
            #expect(try take(Array(text.utf8), by: size).0.get().kind == kind)
        }
    }

    @Test(arguments: [
        ("", AttachmentRefusal.empty), (" \n", .empty), ("PK\u{3}\u{4}abc", .archive),
        ("%PDF-1.7", .pdf), ("text\n%PDF-1.4\n", .pdf), ("GIF89a", .otherPicture),
        ("<!DOCTYPE html><p>", .markup), ("\n<html>", .markup), ("<svg xmlns=''>", .markup),
        ("<?xml version='1.0'?>\n<svg/>", .markup), ("a\u{0}b", .unknown), ("\u{1}", .unknown),
        ("\u{0}\u{0}\u{0}\u{18}ftypheic", .heic), ("\u{0}\u{0}\u{0}\u{18}ftypisom", .film),
        ("RIFF1234WAVE", .film),
    ])
    func `what cannot be used is refused, and why`(text: String, expected: AttachmentRefusal) {
        #expect(refusal(Array(text.utf8), name: "shot.png") == expected)
    }

    @Test func `a text that is no UTF-8 is refused, one that is cut as well`() {
        #expect(refusal([0x61, 0xFC, 0x62]) == .encoding)
        #expect(refusal([0x61, 0xC3]) == .encoding)
        #expect(refusal([0xED, 0xA0, 0x80]) == .encoding)
        #expect(refusal([0x1F, 0x8B, 8]) == .archive)
    }

    @Test(arguments: [false, true]) func `UTF-16 becomes UTF-8`(isBig: Bool) throws {
        let units = [0xFEFF] + Array("ü 😀\r\n".utf16)
        let bytes = units.flatMap {
            isBig ? [UInt8($0 >> 8), UInt8($0 & 255)] : [UInt8($0 & 255), UInt8($0 >> 8)]
        }
        for size in [1, 3, 100] {
            let (result, output) = take(bytes, by: size)
            #expect(try result.get().kind == .text)
            #expect(String(decoding: output, as: UTF8.self) == "ü 😀\r\n")
        }
    }

    @Test func `what colours a terminal is left out`() throws {
        let (_, output) = take(Array("\u{1B}[1;31merror\u{1B}[0m\u{7} here\n".utf8), by: 1)

        #expect(String(decoding: output, as: UTF8.self) == "error here\n")
    }

    @Test func `a file over its limit is refused and goes no further`() {
        let text = [UInt8](repeating: 0x61, count: AttachmentLimits.textBytes + 1)
        let (result, output) = take(text, by: 60_000)

        #expect(throws: AttachmentRefusal.tooLarge(.text)) { try result.get() }
        #expect(output.count <= AttachmentLimits.textBytes)
    }

    @Test func `a message names the file and what to do`() {
        #expect(
            AttachmentRefusal.heic.message(for: "C:\\IMG_1.HEIC")
                == "“IMG_1.HEIC” is a HEIC picture: save it as JPEG or PNG, then choose it again")
        #expect(
            AttachmentRefusal.tooLarge(.png).message(for: "a.png")
                == "“a.png” is too large: choose one of 10 MB or less, for example a part of the picture"
        )
    }

    @Test(arguments: [
        ("shot.png", AttachmentKind.png, "shot.png"), ("shot.PNG", .png, "shot.PNG"),
        ("../../etc/passwd", .text, "passwd.txt"), ("C:\\a\\b.log", .text, "b.log"),
        ("page.html", .text, "page.html.txt"), ("", .json, "file.json"),
        (".htaccess", .text, "htaccess.txt"), ("a\"b\r\nc.txt", .text, "a_b c.txt"),
        ("\u{202E}gnp.exe", .png, "gnp.exe.png"), ("chat.har", .recording, "chat.har"),
    ])
    func `a name is shown without what could harm`(
        name: String, kind: AttachmentKind, expected: String
    ) {
        #expect(AttachmentName.plain(name, for: kind) == expected)
    }

    @Test func `a long name keeps its ending`() {
        let name = AttachmentName.plain(String(repeating: "ü", count: 500) + ".png", for: .png)

        #expect(name.hasSuffix("ü.png"))
        #expect(name.unicodeScalars.count == 80)
    }
}
