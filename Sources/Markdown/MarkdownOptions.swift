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

    /// What becomes of the headings.
    public var headings = Headings.anchored
    /// Whether pictures are shown; else their words stand in their place.
    public var showsPictures = true
    /// Whether raw HTML is shown as the text that it is; else it is left out.
    public var showsTags = false
    /// Whether each line of a paragraph stands on a line of its own.
    public var keepsLines = false
    /// What `rel` says of links to other sites.
    public var relation = "noopener"

    /// What becomes of headings.
    public enum Headings: Sendable, Equatable {
        /// Each keeps its level and gets an id.
        case anchored
        /// None has an id, and the highest ones are of this level: for a text that stands
        /// below a heading of the page, beside others of its kind.
        case below(Int)
    }

    /// What an article needs.
    public init() {}

    /// What people write to each other: nothing that was typed is lost, and nothing is
    /// fetched from elsewhere. Headings stand below one of level 2.
    public static let message: MarkdownOptions = {
        var options = MarkdownOptions()
        options.headings = .below(3)
        options.showsPictures = false
        options.showsTags = true
        options.keepsLines = true
        options.relation = "nofollow noopener"
        return options
    }()
}
