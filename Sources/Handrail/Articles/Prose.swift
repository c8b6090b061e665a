/// Text that an author wrote, ready to be shown and searched.
public struct Prose: Sendable {
    /// The whole text as safe HTML, headings with their anchors.
    public let html: String
    /// One part a heading, in order; the part before the first heading has an empty title.
    public let sections: [Section]
    public let wordCount: Int

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

    public init(html: String = "", sections: [Section] = [], wordCount: Int = 0) {
        self.html = html
        self.sections = sections
        self.wordCount = wordCount
    }

    /// The prose as pages need it: of each section only what a list shows.
    public var shown: Prose {
        let headings = sections.map {
            Section(title: $0.title, anchor: $0.anchor, level: $0.level, text: "", html: "")
        }
        return Prose(html: html, sections: headings, wordCount: wordCount)
    }

    /// The sections that a contents list shows.
    public var contents: [Section] { sections.filter { $0.level == 2 } }
}
