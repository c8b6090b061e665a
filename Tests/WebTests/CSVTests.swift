import TestSupport
import Testing

@testable import Web

struct CSVTests {
    private func written(_ rows: [[CSV.Field]]) -> String {
        var csv = CSV()
        for row in rows { csv.add(row) }
        return csv.text
    }

    @Test func `rows end with CRLF, and what needs quotes has them`() {
        #expect(
            written([
                [.text("code"), .text("a, b"), .text("say \"no\""), .text("two\nlines")],
                [.number(-3), .decimal(0.4), .empty, .text("")],
            ]) == "code,\"a, b\",\"say \"\"no\"\"\",\"two\nlines\"\r\n-3,0.4,,\r\n")
    }

    @Test(arguments: [
        "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "\r=1", "\n=1", "＝1", "＠x", "\u{A0}=1",
    ])
    func `no text is a formula`(text: String) {
        let field = written([[.text(text)]])

        #expect(field.hasPrefix("'") || field.hasPrefix("\"'"))
    }

    @Test func `whatever is written is read again, and no field begins a formula`() {
        var numbers = SeededNumbers(seed: 9)
        let letters = Array("ab,\"\r\n\t =+-@'é＝👩‍👩‍👧".unicodeScalars)
        for _ in 0..<500 {
            let rows = (0..<3).map { _ in
                (0..<3).map { _ in
                    let count = Int.random(in: 0...6, using: &numbers)
                    let text = (0..<count).compactMap { _ in letters.randomElement(using: &numbers)
                    }
                    return String(String.UnicodeScalarView(text))
                }
            }

            let read = parsed(written(rows.map { $0.map { .text($0) } }))

            #expect(read.count == rows.count)
            for (fields, texts) in zip(read, rows) {
                #expect(fields.count == texts.count)
                for (field, text) in zip(fields, texts) {
                    #expect(field == text || field == "'" + text)
                    let first = field.unicodeScalars.first.map(Character.init)
                    #expect(first.map { !"=+-@\t\r＝".contains($0) } ?? true)
                }
            }
        }
    }

    /// Reads as RFC 4180 says.
    private func parsed(_ text: String) -> [[String]] {
        var rows: [[String]] = []
        var row: [String] = []
        var field = String.UnicodeScalarView()
        var isQuoted = false
        let scalars = Array(text.unicodeScalars)
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            let next = index + 1 < scalars.count ? scalars[index + 1] : nil
            switch (scalar, isQuoted) {
            case ("\"", true) where next == "\"":
                field.append(scalar)
                index += 1
            case ("\"", _): isQuoted.toggle()
            case (",", false):
                row.append(String(field))
                field = .init()
            case ("\r", false) where next == "\n":
                rows.append(row + [String(field)])
                (row, field) = ([], .init())
                index += 1
            default: field.append(scalar)
            }
            index += 1
        }
        return rows
    }
}
