package import HTTPServer
package import Handrail

/// An answer that the team shares, as it was typed.
package struct CannedAnswerForm {
    package let title: String
    package let text: String
    /// Codes with blanks or commas between them.
    package let codes: String
    /// The version that was changed; 0 for an answer that is not stored.
    package let version: Int64

    package init(_ fields: Fields) {
        title = FollowUpDraft(kind: .message, text: fields["title"] ?? "").plainText
        text = FollowUpDraft(kind: .message, text: fields["text"] ?? "").plainText
        codes = fields["codes"] ?? ""
        version = fields["version"].flatMap { Int64($0) } ?? 0
    }

    package init(_ answer: CannedAnswer) {
        title = answer.content.title
        text = answer.content.text
        codes = answer.content.codes.joined(separator: ", ")
        version = answer.version
    }

    /// The same words, as a change of a later version.
    package init(_ form: CannedAnswerForm, version: Int64) {
        title = form.title
        text = form.text
        codes = form.codes
        self.version = version
    }

    /// What is to be stored.
    package func content(in content: Content) -> CannedAnswer.Content {
        CannedAnswer.Content(
            title: oneLineTitle, text: text,
            codes: namedCodes.map { content.code($0)?.code ?? $0 })
    }

    /// What keeps it from being stored, in the order of the form.
    package func mistakes(in content: Content) -> [ReportDraft.Mistake] {
        [titleMistake, codesMistake(content), textMistake(content)].compactMap(\.self)
    }

    private var oneLineTitle: String {
        title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private var namedCodes: [String] {
        var seen: Set<String> = []
        return codes.split { $0 == "," || $0.isWhitespace }.map(String.init)
            .filter { seen.insert($0.lowercased()).inserted }
    }

    private var titleMistake: ReportDraft.Mistake? {
        guard !oneLineTitle.isEmpty else {
            return .init("title", "Enter a title by which the team finds it")
        }
        guard oneLineTitle.unicodeScalars.count > CannedAnswer.longestTitle else { return nil }
        return .init("title", "Shorten the title to \(CannedAnswer.longestTitle) characters")
    }

    private func codesMistake(_ content: Content) -> ReportDraft.Mistake? {
        let unknown = namedCodes.filter { content.code($0) == nil }
        guard !unknown.isEmpty else { return nil }
        return .init("codes", "No code is called \(Array(unknown.prefix(5)).listed)")
    }

    private func textMistake(_ content: Content) -> ReportDraft.Mistake? {
        guard !text.isEmpty else { return .init("text", "Write the answer") }
        guard text.unicodeScalars.count <= Message.longest else {
            return .init("text", "Shorten it to \(Message.longest.grouped) characters")
        }
        let read = AnswerText(text)
        if let name = read.unknownFields.first {
            return .init(
                "text",
                "Nothing is called {{\(name)}}. There are \(AnswerField.allCases.map { "{{\($0.rawValue)}}" }.listed)"
            )
        }
        if let slug = read.articles.first(where: { content.article(slug: $0) == nil }) {
            return .init(
                "text", "No article is called [[\(slug)]]: use the last part of its address")
        }
        do {
            _ = try ReplyText(text)
            return nil
        } catch {
            return .init("text", error.message)
        }
    }
}
