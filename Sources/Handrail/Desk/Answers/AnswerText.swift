/// The text of a canned answer: Markdown with `{{fields}}` and `[[articles]]`.
///
/// Whatever is not exactly one of these is text: nothing that was written is lost.
public struct AnswerText: Sendable, Equatable {
    /// A part of the text.
    public enum Piece: Sendable, Equatable {
        case text(String)
        /// What stands between `{{` and `}}` with its blanks, whether there is such a
        /// field or not.
        case field(String)
        /// What stands between `[[` and `]]`: a slug with its blanks.
        case article(String)
    }

    /// The longest name of a field or an article, in bytes.
    private static let longestName = 100

    /// All of the text, in order.
    public let pieces: [Piece]

    public init(_ source: String) {
        var pieces: [Piece] = []
        var text: [UInt8] = []
        var rest = Array(source.utf8)[...]
        while let byte = rest.first {
            if let (piece, length) = AnswerText.mark(at: rest) {
                if !text.isEmpty { pieces.append(.text(String(decoding: text, as: UTF8.self))) }
                text = []
                pieces.append(piece)
                rest = rest.dropFirst(length)
            } else {
                text.append(byte)
                rest = rest.dropFirst()
            }
        }
        if !text.isEmpty { pieces.append(.text(String(decoding: text, as: UTF8.self))) }
        self.pieces = pieces
    }

    /// The fields that there are.
    public var fields: [AnswerField] { fieldNames.compactMap { AnswerField(rawValue: $0) } }

    /// The names that no field has.
    public var unknownFields: [String] { fieldNames.filter { AnswerField(rawValue: $0) == nil } }

    /// The slugs of the articles that it links to.
    public var articles: [String] {
        pieces.compactMap { if case .article(let slug) = $0 { slug.trimmed } else { nil } }
    }

    /// The Markdown with fields and articles filled in. What is nil stays as it was
    /// written: it is better seen than missed.
    public func filled(
        _ field: (AnswerField) -> String?, article: (String) -> String?
    ) -> String {
        pieces.map { piece in
            switch piece {
            case .text(let text): text
            case .field(let name):
                AnswerField(rawValue: name.trimmed).flatMap(field) ?? "{{\(name)}}"
            case .article(let slug): article(slug.trimmed) ?? "[[\(slug)]]"
            }
        }.joined()
    }

    private var fieldNames: [String] {
        pieces.compactMap { if case .field(let name) = $0 { name.trimmed } else { nil } }
    }

    /// The field or article that a text begins with, and its length in bytes.
    private static func mark(at bytes: ArraySlice<UInt8>) -> (Piece, Int)? {
        let isField = bytes.starts(with: "{{".utf8)
        guard isField || bytes.starts(with: "[[".utf8) else { return nil }
        let close = UInt8(ascii: isField ? "}" : "]")
        let name = bytes.dropFirst(2).prefix(longestName).prefix { isNamePart($0) }
        let end = bytes[name.endIndex...].prefix(2)
        guard name.contains(where: { $0 != UInt8(ascii: " ") }), end.count == 2,
            end.allSatisfy({ $0 == close })
        else { return nil }
        let text = String(decoding: name, as: UTF8.self)
        return (isField ? .field(text) : .article(text), name.count + 4)
    }

    /// Letters, digits, dots, hyphens and underscores, what names and slugs are made of,
    /// and blanks.
    private static func isNamePart(_ byte: UInt8) -> Bool {
        byte.isAlphanumeric || ".-_ ".utf8.contains(byte)
    }
}

extension String {
    /// As Markdown that shows exactly this, in one line.
    public var asMarkdown: String {
        var escaped = ""
        for scalar in unicodeScalars {
            if "\\`*[]<>!#|~&{}".unicodeScalars.contains(scalar) { escaped += "\\" }
            escaped.unicodeScalars.append(scalar == "\n" ? " " : scalar)
        }
        return escaped
    }
}
