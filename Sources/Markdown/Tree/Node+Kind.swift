extension Node {
    /// What a node is: cmark's own numbers, blocks first.
    enum Kind: UInt32 {
        case none, document, quote, list, item, codeBlock, htmlBlock, customBlock
        case paragraph, heading, thematicBreak
        case text, softBreak, lineBreak, code, htmlInline, customInline
        case emphasis, strong, link, image
    }
}
