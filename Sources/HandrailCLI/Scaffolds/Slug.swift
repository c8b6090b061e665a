/// A file's name without `.md`, which becomes a part of an address.
struct Slug {
    let text: String

    /// What comes nearest to a name: small letters and digits, with one hyphen for all between.
    init(_ name: String) {
        let words = name.lowercased().utf8.split { !Slug.isAllowed($0) || $0 == 45 }
        text = words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-")
    }

    /// Whether a name can be used as it is.
    static func isSlug(_ name: String) -> Bool {
        !name.isEmpty && name.utf8.allSatisfy(isAllowed)
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        (97...122).contains(byte) || (48...57).contains(byte) || byte == 45
    }
}
