import Markdown

extension Finding {
    /// What the author should know of something that is not shown as it was meant.
    init(_ omission: Omission, in file: String) {
        let (message, advice, severity) = Finding.words(for: omission)
        self.init(
            omission.kind.rule, omission.file ?? file, omission.line,
            column: omission.column ?? 1, message, advice: advice, severity: severity)
    }

    /// What the author should know of an include that was not replaced.
    init(_ problem: IncludedText.Problem, in file: String) {
        let (message, advice) =
            switch problem.kind {
            case .unknown:
                (
                    "there is no snippet “\(problem.name)”",
                    "write it as Articles/snippets/\(problem.name).md, or correct the name"
                )
            case .circle:
                ("the snippet “\(problem.name)” contains itself", "remove one of the includes")
            case .depth:
                (
                    "the snippet “\(problem.name)” is nested more than \(IncludedText.maximumDepth) deep",
                    "put the text of the inner ones into the outer one"
                )
            }
        self.init(
            .brokenInclude, problem.file ?? file, problem.line, message, advice: advice)
    }

    private static func words(
        for omission: Omission
    ) -> (message: String, advice: String, severity: Severity) {
        let text = omission.text
        return switch omission.kind {
        case .rawHTML: ("raw HTML is left out: \(text)", "write it in Markdown", .error)
        case .unsafeLink:
            (
                "this link is left out: \(text)",
                "link to https, http, mailto or an address of this site", .error
            )
        case .missingFootnote:
            (
                "there is no footnote “\(text)”",
                "add a line “[^\(text)]: …”, or write \\[^ where none is meant", .error
            )
        case .unusedFootnote:
            (
                "nothing refers to the footnote “\(text)”, so it is not shown",
                "refer to it with [^\(text)], or remove it", .warning
            )
        case .repeatedFootnote:
            (
                "a footnote before this one is called “\(text)” too",
                "give one of the two another name", .error
            )
        case .unknownCallout:
            (
                "\(text) is no callout that is known",
                "use [!NOTE], [!TIP], [!IMPORTANT], [!WARNING] or [!CAUTION]", .warning
            )
        case .emptyCallout:
            ("the callout \(text) says nothing", "write its text below the tag", .warning)
        case .missingFile:
            (
                "there is no file “\(text)”",
                "link to a file that exists, from this file’s folder, or to an address", .error
            )
        case .missingPicture:
            (
                "there is no picture “\(text)”",
                "put it into Articles/pictures, or correct the name", .error
            )
        }
    }
}

extension Omission.Kind {
    fileprivate var rule: Rule {
        switch self {
        case .rawHTML: .rawHTML
        case .unsafeLink: .unsafeLink
        case .missingFootnote, .unusedFootnote, .repeatedFootnote: .footnote
        case .unknownCallout, .emptyCallout: .callout
        case .missingFile: .brokenLink
        case .missingPicture: .missingPicture
        }
    }
}
