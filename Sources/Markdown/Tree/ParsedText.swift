/// A tree together with the lines it was parsed from.
struct ParsedText: ~Copyable {
    let tree: Tree
    let source: SourceText
    let tables: [Table]
    let notes: [FootnoteScan.Definition]
}
