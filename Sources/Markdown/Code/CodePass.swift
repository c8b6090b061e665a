/// Makes code blocks focusable, so that a long line can be scrolled by keyboard, and colours
/// those in a language that is known.
struct CodePass {
    private let isFocusable: Bool
    private let isColoured: Bool

    init(_ options: MarkdownOptions) {
        isFocusable = options.focusableCode
        isColoured = options.extensions.contains(.colours)
    }

    /// Replaces a code block by the HTML that cmark writes for it, with what it lacks.
    func rewrite(_ block: Node) {
        let language = isColoured ? CodeLanguage.named(block.info) : nil
        guard isFocusable || language != nil else { return }
        var html: [UInt8] = []
        Tree.render(block, into: &html)
        var code = String(decoding: html.dropFirst("<pre>".utf8.count), as: UTF8.self)
        var attributes = isFocusable ? " tabindex=\"0\"" : ""
        if let language, let start = code.firstIndex(of: ">") {
            attributes += " data-language=\"\(language.title)\""
            code = code[...start] + Self.coloured(block.literal, language) + "</code></pre>"
        }
        block.replace(with: .block("<pre\(attributes)>" + code))
    }

    /// The code as HTML. Without the tags it is the code itself.
    static func coloured(_ code: String, _ language: CodeLanguage) -> String {
        var scan = CodeScan(Array(code.utf8), language)
        scan.run()
        var html: [UInt8] = []
        html.reserveCapacity(scan.bytes.count * 2)
        for token in scan.tokens {
            let isPlain = token.kind == .plain
            if !isPlain { html += "<span class=\"\(token.kind.rawValue)\">".utf8 }
            for byte in scan.bytes[token.range] { Markup.append(byte, to: &html) }
            if !isPlain { html += "</span>".utf8 }
        }
        return String(decoding: html, as: UTF8.self)
    }
}
