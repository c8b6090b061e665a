import ArgumentParser

/// What `handrail new` begins.
enum ScaffoldKind: String, ExpressibleByArgument, CaseIterable {
    case article, code, faq, notice

    /// Refuses a name that could be no address, and says what would do.
    func check(_ name: String) throws {
        let near = Slug(name).text
        if self == .code {
            guard !near.isEmpty, name.utf8.count <= 64, name.utf8.allSatisfy(Self.isOfCode) else {
                throw ValidationError(
                    "“\(name)” cannot be a code: use at most 64 letters, digits, hyphens, dots and underscores"
                )
            }
            return
        }
        guard Slug.isSlug(name) else {
            let advice = near.isEmpty ? "lower-case letters, digits and hyphens" : "“\(near)”"
            throw ValidationError("“\(name)” cannot be a file’s name here: use \(advice)")
        }
        if self == .notice, name == "history" {
            throw ValidationError("“history” is an address of the site’s own: use another name")
        }
    }

    /// A title, until its author finds a better one: `fix-a-502` is “Fix a 502”.
    func title(from name: String) -> String {
        guard self != .code else { return name }
        let words = name.split(separator: "-").joined(separator: " ")
        return words.isEmpty ? name : words.prefix(1).uppercased() + words.dropFirst()
    }

    private static func isOfCode(_ byte: UInt8) -> Bool {
        switch byte {
        case 48...57, 65...90, 97...122, 45, 46, 95: true
        default: false
        }
    }
}
