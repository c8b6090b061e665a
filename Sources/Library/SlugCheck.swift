/// What a file may be called, since its name becomes an address.
enum SlugCheck {
    /// Lower-case letters a to z, digits and hyphens.
    static func isSlug(_ text: String) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy {
                (97...122).contains($0) || (48...57).contains($0) || $0 == 45
            }
    }

    static func findings(_ file: SourceFile) -> [Finding] {
        guard !isSlug(file.slug) else { return [] }
        return [
            Finding(
                .invalidName, file.path, 1, "“\(file.slug)” cannot be an address",
                advice: "name the file with lower-case letters, digits and hyphens")
        ]
    }
}
