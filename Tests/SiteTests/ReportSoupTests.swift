import HTTPServer
import Handrail
import TestSupport
import Testing

/// Whatever is typed, a report is stored or comes back with every answer.
struct ReportSoupTests {
    private static let texts = [
        "code", "summary", "started_at", "time_zone", "browser", "system", "page_url",
        "request_id", "email",
    ]

    @Test(arguments: 0..<12)
    func `any bytes in any field are stored, or come back`(seed: UInt64) throws {
        var numbers = SeededNumbers(seed: seed)
        let visit = try Visit()
        for _ in 0..<8 {
            let form = ReportSoupTests.form(try visit.token(), &numbers)

            let answer = visit.post("/report", form)

            #expect([303, 422].contains(answer.status))
            guard answer.status == 422 else { continue }
            for (name, value) in form where ReportSoupTests.texts.contains(name) {
                #expect(answer.values(of: name) == [value], "\(name)")
            }
            let fields = Fields(form)
            #expect(answer.area("description") == fields["description"])
            #expect(answer.values(of: "article") == fields.all("article"))
            #expect(Set(answer.values(of: "tried")).isSuperset(of: fields.all("tried")))
            #expect(answer.values(of: "skipped") == fields.all("skipped"))
            #expect(answer.foreignScripts.isEmpty)
        }
    }

    private static func form(
        _ token: String, _ numbers: inout SeededNumbers
    ) -> [(String, String)] {
        let token = numbers.next() % 4 == 0 ? soup(&numbers) : token
        let all = ["description", "article", "frequency", "tried", "tried", "skipped"] + texts
        return [("form_token", token)] + all.map { ($0, soup(&numbers)) }
    }

    /// Some bytes as a form gives them: as UTF-8, what is none replaced.
    private static func soup(_ numbers: inout SeededNumbers) -> String {
        let pieces = [
            "\"", "'", "<", ">", "&", "&lt;", "</textarea>", "{{", "}}", "\n", "\t", "\u{0}",
            "\u{301}", "\u{202E}", "502", "2026-05-12T13:05", "a@b.example", "https://a.example/",
            "often", "漢字", "🙃", " ", "x",
        ]
        let length = [1, 3, 8, 300][Int(numbers.next() % 4)]
        var text = ""
        for _ in 0..<length {
            if numbers.next() % 5 == 0 {
                let bytes = (0..<3).map { _ in UInt8(truncatingIfNeeded: numbers.next()) }
                text += String(decoding: bytes, as: UTF8.self)
            } else {
                text += pieces[Int(numbers.next() % UInt64(pieces.count))]
            }
        }
        return "x" + text.replacing("\r", with: "")
    }
}
