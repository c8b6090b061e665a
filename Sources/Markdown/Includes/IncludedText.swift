/// A text in which each line that is only `{{> name }}` has become the snippet of that name.
///
/// Lines of code stay as they are. A snippet's lines are indented as the line that names it.
public struct IncludedText: Sendable {
    /// What a snippet holds.
    public struct Snippet: Sendable, Equatable {
        /// Its path, for messages.
        public let file: String
        public let text: String
        /// The number of the text's first line in its file.
        public let firstLine: Int

        public init(file: String, text: String, firstLine: Int) {
            self.file = file
            self.text = text
            self.firstLine = firstLine
        }
    }

    /// An include that was not replaced.
    public struct Problem: Sendable, Equatable {
        public enum Kind: Sendable, Equatable {
            /// No snippet has the name.
            case unknown
            /// The snippet is being put in already.
            case circle
            /// Snippets are nested more than `maximumDepth` deep.
            case depth
        }

        public let kind: Kind
        public let name: String
        /// The snippet that has the line; nil for the text itself.
        public let file: String?
        public let line: Int
    }

    /// How deep snippets may name one another.
    public static let maximumDepth = 8

    /// The text with what it names.
    public private(set) var text = ""
    public private(set) var sourceMap: SourceMap
    public private(set) var problems: [Problem] = []
    /// The names of all snippets that it asks for, known or not.
    public private(set) var names: Set<String> = []

    private let snippets: [String: Snippet]
    private var lineCount = 0

    public init(_ text: String, firstLine: Int, snippets: [String: Snippet]) {
        sourceMap = SourceMap(firstLine: firstLine)
        self.snippets = snippets
        // Most texts have no brace, which bytes tell much sooner than characters.
        guard text.utf8.contains(UInt8(ascii: "{")), text.contains("{{>") else {
            self.text = text
            return
        }
        let own = Snippet(file: "", text: text, firstLine: firstLine)
        add(own, to: nil, indent: "", trail: [])
    }

    /// Adds a file's lines; `line` is that of the text's own that names it.
    private mutating func add(
        _ snippet: Snippet, to line: Int?, indent: String, trail: [String]
    ) {
        let source = SourceText(snippet.text, isProtected: false)
        let code = Self.codeLines(source)
        let file = line == nil ? nil : snippet.file
        for (index, range) in source.lines.map(\.range).enumerated() {
            let words = String(decoding: source.bytes[range], as: UTF8.self)
            let number = snippet.firstLine + index
            sourceMap.append(
                from: lineCount,
                SourceMap.Place(
                    file: file, line: number, ownLine: line ?? number, indent: indent.count))
            if let include = Self.include(words), !code.contains(index),
                put(include, at: (file, number, line ?? number), indent, trail)
            {
                continue
            }
            text += indent + words + "\n"
            lineCount += 1
        }
    }

    /// False when the line stays.
    private mutating func put(
        _ include: (indent: String, name: String), at place: (file: String?, line: Int, own: Int),
        _ indent: String, _ trail: [String]
    ) -> Bool {
        names.insert(include.name)
        let kind: Problem.Kind? =
            if snippets[include.name] == nil {
                .unknown
            } else if trail.contains(include.name) {
                .circle
            } else {
                trail.count < Self.maximumDepth ? nil : .depth
            }
        if let kind {
            problems.append(
                Problem(kind: kind, name: include.name, file: place.file, line: place.line))
            return false
        }
        // What is too long is refused as a whole.
        guard let snippet = snippets[include.name],
            text.utf8.count <= MarkdownLimit.maximumBytes
        else { return true }
        add(snippet, to: place.own, indent: indent + include.indent, trail: trail + [include.name])
        return true
    }

    /// The name in a line that is only an include, and the spaces before it.
    private static func include(_ line: String) -> (indent: String, name: String)? {
        let indent = line.prefix { $0 == " " }
        let rest = line.dropFirst(indent.count).reversed().drop { $0 == " " || $0 == "\t" }
        let words = String(rest.reversed())
        guard words.hasPrefix("{{>"), words.hasSuffix("}}"), words.utf8.count < 128 else {
            return nil
        }
        let name = words.dropFirst(3).dropLast(2).split(separator: " ")
        guard name.count == 1 else { return nil }
        return (String(indent), String(name[0]))
    }

    /// None of a text that is refused before it is parsed.
    private static func codeLines(_ source: SourceText) -> Set<Int> {
        do throws(MarkdownLimit) {
            guard source.bytes.count <= MarkdownLimit.maximumBytes else { return [] }
            try LimitCheck.check(source, SourceMap())
            return CodeLines.of(Tree(source.text))
        } catch {
            return []
        }
    }
}
