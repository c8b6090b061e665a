/// Gives headings their ids, each once, as GitHub does.
struct Anchors {
    private var taken: Set<String>
    /// How often a slug was asked for.
    private var counts: [String: Int] = [:]

    init(reserved: Set<String>) { taken = reserved }

    /// A free id for a heading: its slug, or the slug and a number.
    mutating func anchor(for heading: String) -> String {
        let slug = Self.slug(heading)
        var anchor = slug
        while !taken.insert(anchor).inserted {
            let count = counts[slug, default: 0] + 1
            counts[slug] = count
            anchor = "\(slug)-\(count)"
        }
        return anchor
    }

    /// A heading in lower case, spaces as hyphens, without punctuation.
    static func slug(_ heading: String) -> String {
        var slug = String.UnicodeScalarView()
        for scalar in heading.lowercased().unicodeScalars {
            if scalar == " " {
                slug.append("-")
            } else if keeps(scalar) {
                slug.append(scalar)
            }
        }
        return slug.isEmpty ? "section" : String(slug)
    }

    private static func keeps(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII {
            let byte = UInt8(ascii: scalar)
            return Byte.isASCIILetter(byte) || Byte.isDigit(byte) || scalar == "-" || scalar == "_"
        }
        return switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber,
            .connectorPunctuation:
            true
        default: false
        }
    }
}
