/// Text that an author wrote, ready to be shown and searched.
public struct Prose: Sendable, Equatable {
    /// The whole text as safe HTML, headings with their anchors.
    public let html: String
    /// One part a heading, in order; the part before the first heading has an empty title.
    public let sections: [Section]
    public let wordCount: Int
    /// The bytes of the HTML that are the list of an article's steps; nil when it has none.
    public let stepList: Range<Int>?
    /// False when the texts of the sections were let go of.
    public let isWhole: Bool

    /// A heading and the text up to the next heading of any level.
    public struct Section: Sendable, Equatable {
        public let title: String
        /// The heading's id in the page; empty before the first heading.
        public let anchor: String
        /// 2 to 6; 0 before the first heading.
        public let level: Int
        /// Plain text, for the index.
        public let text: String
        /// What stands below the heading, as safe HTML.
        public let html: String

        public init(title: String, anchor: String, level: Int, text: String, html: String) {
            self.title = title
            self.anchor = anchor
            self.level = level
            self.text = text
            self.html = html
        }
    }

    public init(
        html: String = "", sections: [Section] = [], wordCount: Int = 0,
        stepList: Range<Int>? = nil, isWhole: Bool = true
    ) {
        self.isWhole = isWhole
        self.html = html
        self.sections = sections
        self.wordCount = wordCount
        self.stepList = stepList
    }

    /// The prose as pages need it: of each section only what a list shows.
    public var shown: Prose {
        let headings = sections.map {
            Section(title: $0.title, anchor: $0.anchor, level: $0.level, text: "", html: "")
        }
        return Prose(
            html: html, sections: headings, wordCount: wordCount, stepList: stepList,
            isWhole: false)
    }

    /// The HTML before the list of the steps and behind it; nil when it has none.
    public var aroundSteps: (before: String, after: String)? {
        guard let stepList, stepList.upperBound <= html.utf8.count else { return nil }
        let bytes = html.utf8
        let before = bytes.prefix(stepList.lowerBound)
        let after = bytes.dropFirst(stepList.upperBound)
        return (String(before) ?? "", String(after) ?? "")
    }

    /// Whether safe HTML has a block of code.
    public static func hasCode(_ html: String) -> Bool {
        var rest = html.utf8[...]
        while let place = rest.firstIndex(of: UInt8(ascii: "<")) {
            rest = rest[html.utf8.index(after: place)...]
            if rest.starts(with: "pre".utf8) { return true }
        }
        return false
    }

    /// The sections that a contents list shows.
    public var contents: [Section] { sections.filter { $0.level == 2 } }
}
