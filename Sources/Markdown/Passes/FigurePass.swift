/// Makes figures of the paragraphs whose only content is a picture with a caption.
enum FigurePass {
    /// Replaces a paragraph that is one; called when its picture is written.
    static func finish(_ paragraph: Node) {
        guard let picture = paragraph.firstChild, picture.kind == .customInline,
            picture.next == nil, picture.opening.hasPrefix("<img "),
            picture.opening.hasSuffix("</figcaption>")
        else { return }
        paragraph.replace(with: .block("<figure>", "</figure>"))
    }
}
