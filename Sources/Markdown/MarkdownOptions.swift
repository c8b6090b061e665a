/// How a text becomes a page's HTML.
public struct MarkdownOptions: Sendable {
    /// The number of the text's first line in its file, where front matter may precede it.
    public var firstLine = 1
    /// Anchors of level-2 headings whose section is wrapped in
    /// `<section class="ANCHOR" aria-labelledby="ANCHOR">`.
    public var boxes: Set<String> = []
    /// Anchors of level-2 headings whose level-3 headings become the items of `<ol class="steps">`.
    public var steps: Set<String> = []
    /// The keys that make a list directly below a step's heading its settings: such a list
    /// is taken out of the text and into `MarkdownText.settings`.
    public var stepKeys: Set<String> = []
    /// Ids the page itself uses: headings avoid them with -1, -2.
    public var reservedAnchors: Set<String> = []
    /// Whether a table stands in a `<div class="table">` that scrolls by keyboard.
    public var wrapsTables = true
    /// Whether code blocks can be focused, so that they scroll by keyboard.
    public var focusableCode = true

    /// What an article needs.
    public init() {}
}
