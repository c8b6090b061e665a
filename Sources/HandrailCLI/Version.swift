/// The program's version (Semantic Versioning 2.0.0), as the change log names it.
enum Version {
    static let current = "0.1.0"
}
