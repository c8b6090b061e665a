import Foundation

/// Gives out names that become addresses, each once.
struct Slugs {
    private var taken: Set<String>

    init(taken: Set<String>) { self.taken = taken }

    /// A free name: the wanted one, or that with a number.
    mutating func take(_ wanted: String) -> String {
        var (slug, number) = (wanted, 1)
        while !taken.insert(slug).inserted {
            number += 1
            slug = "\(wanted)-\(number)"
        }
        return slug
    }

    /// Whether a name was still free, which it is not any more.
    mutating func claim(_ wanted: String) -> Bool { taken.insert(wanted).inserted }

    /// A text in lower-case letters a to z, digits and hyphens; nil when nothing is left of it.
    static func slug(_ text: String) -> String? {
        let plain = text.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
        let words = plain.lowercased().split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
        let slug = words.joined(separator: "-").prefix(80)
        let trimmed = slug.hasSuffix("-") ? slug.dropLast() : slug
        return trimmed.isEmpty ? nil : String(trimmed)
    }
}
