/// Makes code blocks focusable, so that a long line can be scrolled by keyboard.
struct CodePass {
    /// Replaces a code block by the HTML that cmark writes for it and the attribute.
    func rewrite(_ block: Node) {
        var html: [UInt8] = []
        Tree.render(block, into: &html)
        let code = String(decoding: html.dropFirst("<pre>".utf8.count), as: UTF8.self)
        block.replace(with: .block("<pre tabindex=\"0\">" + code))
    }
}
