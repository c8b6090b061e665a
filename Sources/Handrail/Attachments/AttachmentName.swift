/// The name that a file is shown and saved under.
public enum AttachmentName {
    /// The most characters of a name.
    static let longest = 80

    /// A name without a path and without what shows nothing, forges a line,
    /// turns the reading direction or means something to a file system; `file`
    /// when nothing is left.
    public static func plain(_ name: String) -> String {
        let last = name.split { $0 == "/" || $0 == "\\" }.last ?? ""
        var kept = String.UnicodeScalarView()
        for scalar in last.unicodeScalars {
            if scalar.properties.isWhitespace {
                kept.append(" ")
            } else if isShown(scalar) {
                kept.append(reserved.contains(scalar) ? "_" : scalar)
            }
        }
        let words = String(kept).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let bare = String(words.drop { $0 == "." || $0 == " " })
        return bare.isEmpty ? "file" : shortened(bare)
    }

    /// A plain name that ends as names of this kind do: a text called
    /// `page.html` is saved as `page.html.txt`, so that nothing runs it.
    public static func plain(_ name: String, for kind: AttachmentKind) -> String {
        let plain = plain(name)
        let ending = plain.split(separator: ".", omittingEmptySubsequences: false).last ?? ""
        let isFit = plain.contains(".") && kind.endings.contains(ending.lowercased())
        return isFit ? plain : "\(plain).\(kind.endings[0])"
    }

    private static let reserved = Set("<>:\"|?*".unicodeScalars)

    private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned,
            .surrogate:
            false
        default: true
        }
    }

    /// The beginning and the ending of a long name; a character may have any
    /// number of code points, so those are counted.
    private static func shortened(_ name: String) -> String {
        let scalars = name.unicodeScalars
        guard scalars.count > longest else { return name }
        let ending = scalars.lastIndex(of: ".").map { scalars[$0...] } ?? scalars.suffix(0)
        let kept = ending.count <= 10 ? ending : scalars.suffix(0)
        return String(scalars.prefix(longest - kept.count)) + String(kept)
    }
}
