import Markdown

extension Finding {
    /// What the author should know of something that is not shown as it was meant.
    init(_ omission: Omission, in file: String) {
        let (message, advice, severity) = Finding.words(for: omission)
        self.init(
            omission.file ?? file, omission.line, message, advice: advice, severity: severity)
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
        case .missingPicture:
            (
                "there is no picture “\(text)”",
                "put it into Articles/pictures, or correct the name", .error
            )
        }
    }
}
