import Handrail
import TestSupport
import Testing

struct AnswerTextTests {
    @Test func `fields and articles are told from text`() {
        let text = AnswerText("Hi {{reporter.code}}, see [[fix-a-502]]. {{ agent.name }} {{x y}}")

        #expect(text.fields == [.reporterCode, .agentName])
        #expect(text.unknownFields == ["x y"])
        #expect(text.articles == ["fix-a-502"])
    }

    @Test(arguments: [
        "{{}}", "{{ }}", "{reporter.code}", "{{a\nb}}", "[[a b", "[[a]", "{{a}", "[[]]", "{{ä}}",
    ])
    func `what is not exactly a field is text`(_ source: String) {
        #expect(AnswerText(source).pieces == [.text(source)])
    }

    @Test func `what cannot be filled in is seen, never blank`() {
        let text = AnswerText("{{reporter.code}} {{nothing}} [[gone]] {{agent.name}}")

        let filled = text.filled {
            $0 == .agentName ? "ada" : nil
        } article: { _ in
            nil
        }

        #expect(filled == "{{reporter.code}} {{nothing}} [[gone]] ada")
    }

    @Test func `nothing of any text is lost`() {
        var numbers = SeededNumbers(seed: 7)
        let parts = [
            "{{", "}}", "[[", "]]", "{", "]", "a", ".", " ", "\n", "é", "reporter.code", "😀",
        ]
        for _ in 1...2_000 {
            let source = (0..<Int.random(in: 0...12, using: &numbers)).map { _ in
                parts[Int.random(in: 0..<parts.count, using: &numbers)]
            }.joined()

            let same = AnswerText(source).filled {
                "{{\($0.rawValue)}}"
            } article: { _ in
                nil
            }

            #expect(
                same.replacing(" ", with: "") == source.replacing(" ", with: ""), "\(source)")
        }
    }

    @Test func `what a visitor wrote means itself in Markdown`() {
        #expect("[a](b) *c* <d> {{e}}".asMarkdown == "\\[a\\](b) \\*c\\* \\<d\\> \\{\\{e\\}\\}")
        #expect("ERR_CONNECTION_RESET".asMarkdown == "ERR_CONNECTION_RESET")
    }
}
