/// Where a whole error page can be pasted, line breaks and all.
struct PasteBox {
    /// The code points of a text that come back in the box.
    private static let longestText = 64_000

    /// False while it is folded away.
    let isOpen: Bool
    /// What was pasted; empty when nothing was.
    let pasted: String

    /// Folded away and empty.
    static let folded = PasteBox(isOpen: false, pasted: "")

    /// A text with line breaks, or too long for the search box, stands in it again.
    init(_ form: SearchForm, isOpen: Bool) {
        let isWhole = form.text.utf8.contains(UInt8(ascii: "\n")) || form.isCutInBox
        self.init(isOpen: isOpen, pasted: isWhole ? PasteBox.kept(form.text) : "")
    }

    /// As much of a text as comes back in a box.
    static func kept(_ text: String) -> String {
        String(text.unicodeScalars.prefix(longestText))
    }

    private init(isOpen: Bool, pasted: String) {
        self.isOpen = isOpen
        self.pasted = pasted
    }
}
