import Foundation
import HTTPServer
import Handrail
import Records
import Site
import TestSupport
import Testing

/// Files with a report: sent, kept, refused, had again.
@Suite(.serialized) struct AttachmentTests {
    private let log = Array("12:00 GET /chat 502\n".utf8)

    @Test func `the form says before what may be sent and what is taken out`() throws {
        let page = try Visit().get("/report")

        #expect(page.text.contains("enctype=\"multipart/form-data\""))
        #expect(page.text.contains("Up to 5 files, 60 MB together"))
        #expect(page.text.contains("Before a file is stored we take out what is private"))
    }

    @Test func `a photo is had again without its place`() throws {
        let visit = try UploadVisit()
        let sent = try visit.send([("photo.jpg", PictureSamples.photo)])
        let receipt = try visit.follow(sent)
        let path = try #require(receipt.files.first)

        let file = try visit.get(path)

        #expect(sent.status == 303)
        #expect(receipt.words.contains("JPEG picture"))
        #expect(receipt.words.contains("Taken out: place, time and camera and hidden text."))
        #expect(file.status == 200)
        #expect(file.bytes.starts(with: [0xFF, 0xD8]))
        #expect(!file.body.contains("SecretCam"))
        #expect(file["Content-Type"] == "image/jpeg")
    }

    @Test func `a file is to be saved, and can do nothing here`() throws {
        let visit = try UploadVisit()
        let sent = try visit.send([("<ü>.html", log)])

        let file = try visit.file(of: sent)

        #expect(file.bytes == log)
        #expect(file["Content-Type"] == "text/plain; charset=utf-8")
        #expect(
            file["Content-Disposition"]
                == "attachment; filename=\"___.html.txt\"; filename*=UTF-8''_%C3%BC_.html.txt")
        #expect(file["X-Content-Type-Options"] == "nosniff")
        #expect(file["Content-Security-Policy"] == "sandbox; default-src 'none'")
        #expect(file["Cache-Control"] == "no-store")
        #expect(file["Referrer-Policy"] == "no-referrer")
        #expect(file["Cross-Origin-Resource-Policy"] == "same-origin")
        #expect(try visit.file(of: sent, "Range: bytes=0-4\r\n").body == "12:00")
    }

    @Test func `a file is not there under another link or name`() throws {
        let visit = try UploadVisit()
        let sent = try (1...2).map { _ in try visit.send([("a.log", log)]) }
        let first = try #require(sent[0]["Location"])
        let second = try #require(sent[1]["Location"])
        let path = try #require(try visit.get(first).files.first)
        let id = try #require(path.split(separator: "/").last)
        let wrong = [
            "\(second)/attachments/\(id)", "\(first)/attachments/\(FileID.random().text)",
            "\(first)/attachments/x", "/reports/x/attachments/\(id)",
        ]

        for path in wrong { #expect(try visit.get(path).status == 404, "\(path)") }
    }

    @Test func `files are still there when another field has a mistake`() throws {
        let visit = try UploadVisit()

        let refused = try visit.send([("a.log", log)], [("summary", "")])
        let held = try #require(refused.values(of: "held").first)
        let sent = try visit.send([], [("summary", "502"), ("held", held)])

        #expect(refused.status == 422)
        #expect(refused.words.contains("a.log text, 20 bytes"))
        #expect(try visit.file(of: sent).bytes == log)
    }

    @Test func `a file that is refused leaves the others and the answers`() throws {
        let visit = try UploadVisit()

        let page = try visit.send(
            [("a.log", log), ("b.zip", Array("PK\u{3}\u{4}".utf8))],
            [("summary", "Kept <words>")])

        #expect(page.status == 422)
        #expect(page.words.contains("“b.zip” is an archive: unpack it"))
        #expect(page.values(of: "held").count == 1)
        #expect(page.body.contains("Kept &lt;words&gt;"))
        #expect(page.body.contains("<a href=\"#attachment\">"))
    }

    @Test func `what is removed is left out`() throws {
        let visit = try UploadVisit()
        let refused = try visit.send(
            [("a.log", log), ("b.log", log + log)], [("summary", "")])
        let held = refused.values(of: "held")

        let sent = try visit.send(
            [], [("summary", "502"), ("held", held[0]), ("held", held[1]), ("remove", held[0])])

        let receipt = try visit.follow(sent)
        #expect(receipt.files.count == 1)
        #expect(receipt.words.contains("b.log"))
    }

    @Test func `looking first at what may fix it keeps the files`() throws {
        let visit = try UploadVisit()

        let review = try visit.send([("a.log", log)], [("summary", "502"), ("intent", "review")])
        let fields = ["form_token", "summary", "held"].map { ($0, review.values(of: $0)[0]) }
        let sent = visit.visit.post("/report", fields)

        #expect(review.words.contains("a.log text, 20 bytes"))
        let path = try #require(sent.location)
        #expect(try visit.get(path).files.count == 1)
    }

    @Test func `a form that is sent twice stores its files once`() throws {
        let visit = try UploadVisit()
        let token = try visit.visit.token()

        let first = try visit.send([("a.log", log)], token: token)
        let second = try visit.send([("a.log", log)], token: token)
        let other = try visit.send([("b.log", log)], token: token)

        #expect(first["Location"] == second["Location"])
        #expect(try visit.follow(first).files.count == 1)
        #expect(other.status == 409)
        #expect(other.values(of: "held").count == 1)
    }

    @Test func `more files than may be are told by name`() throws {
        let visit = try UploadVisit()
        let files = (1...6).map { ("\($0).log", log + [UInt8(48 + $0)]) }

        let page = try visit.send(files)

        #expect(page.status == 422)
        #expect(page.words.contains("“6.log” is one too many: send 5 files at most"))
        #expect(page.values(of: "held").count == 5)
    }

    @Test func `a held file can be sent for a day`() throws {
        let visit = try UploadVisit()
        let refused = try visit.send([("a.log", log)], [("summary", "")])
        visit.visit.pass(seconds: 86_401)

        let page = try visit.send(
            [], [("summary", "502"), ("held", refused.values(of: "held")[0])])

        #expect(page.status == 422)
        #expect(page.words.contains("is not kept any more: choose it again"))
    }

    @Test func `what nobody else can have made up opens no held file`() throws {
        let page = try UploadVisit().send(
            [], [("summary", "502"), ("held", FileID.random().text), ("held", "../x")])

        #expect(page.status == 422)
        #expect(page.values(of: "held").isEmpty)
    }

    @Test func `a message can have files too`() throws {
        let visit = try UploadVisit()
        let first = try visit.send([])
        let path = try #require(first["Location"])
        let token = try visit.visit.token(of: path)

        let refused = try visit.send(
            [("a.log", log)], [("message", "")], to: path + "/messages", token: token)
        let fields = [("message", "See the log"), ("held", refused.values(of: "held")[0])]
        let sent = try visit.send([], fields, to: path + "/messages", token: token)

        #expect(refused.status == 422)
        #expect(sent.status == 303)
        let receipt = try visit.get(path)
        let file = try #require(receipt.files.first)
        #expect(try visit.get(file).bytes == log)
    }

    @Test func `a client that sends very many files is told to wait, and keeps its answers`() throws
    {
        let visit = try UploadVisit(limits: SiteLimits(clients: true))
        for number in 0..<12 {
            let files = (0..<5).map { ("\($0).log", log + Array("\(number) \($0)".utf8)) }
            _ = try visit.send(files, [("summary", "")])
        }

        let page = try visit.send([("a.log", log)], [("summary", "Kept")])

        #expect(page.status == 429)
        #expect(page.body.contains("value=\"Kept\""))
    }

    @Test func `a script in a picture's name or text is words`() throws {
        let visit = try UploadVisit()
        let name = "<script>alert(1)</script>.log"

        let page = try visit.send([(name, log)], [("summary", "")])

        #expect(!page.body.contains("<script>alert"))
    }
}
