/// How a text becomes a page's HTML.
public struct MarkdownOptions: Sendable {
    /// Where the text's lines come from.
    public var sourceMap = SourceMap()
    /// The number of the text's first line in its file, where front matter may precede it.
    public var firstLine: Int {
        get { sourceMap.place(of: 0).ownLine }
        set { sourceMap = SourceMap(firstLine: newValue) }
    }
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

    /// What is known beyond CommonMark.
    public var extensions = Extensions.all

    /// What an address stands for: asked with the address, whether it is a picture's, and
    /// the file that was put in; nil for one that stays as it is.
    public var target:
        @Sendable (_ address: String, _ isPicture: Bool, _ file: String?) -> Target? =
            { _, _, _ in nil }

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

    /// What a text may have that CommonMark does not know.
    public struct Extensions: OptionSet, Sendable {
        /// GitHub's tables.
        public static let tables = Extensions(rawValue: 1 << 0)
        /// `~~struck out~~`.
        public static let strikes = Extensions(rawValue: 1 << 1)
        /// `- [x] done`.
        public static let tasks = Extensions(rawValue: 1 << 2)
        /// Web and e-mail addresses without markup.
        public static let addresses = Extensions(rawValue: 1 << 3)
        /// `> [!NOTE]`.
        public static let callouts = Extensions(rawValue: 1 << 4)
        /// `[^1]` and `[^1]: text`. Headings must have ids.
        public static let footnotes = Extensions(rawValue: 1 << 5)
        /// `<kbd>F5</kbd>`, the only HTML that is kept.
        public static let keys = Extensions(rawValue: 1 << 6)
        /// A picture with a title, alone in its paragraph, has it as its caption.
        public static let figures = Extensions(rawValue: 1 << 7)
        /// Code of known languages in colours.
        public static let colours = Extensions(rawValue: 1 << 8)
        /// Every one.
        public static let all: Extensions = [
            .tables, .strikes, .tasks, .addresses, .callouts, .footnotes, .keys, .figures, .colours,
        ]

        public let rawValue: Int

        public init(rawValue: Int) { self.rawValue = rawValue }
    }

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
        options.extensions = [.tables, .strikes, .tasks, .addresses, .callouts]
        options.showsPictures = false
        options.showsTags = true
        options.keepsLines = true
        options.relation = "nofollow noopener"
        return options
    }()
}
