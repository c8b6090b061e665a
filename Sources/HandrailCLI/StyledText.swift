/// Text for a terminal, in pieces that each have a look:
/// `"\(title, .title) in plain words"`.
struct StyledText: ExpressibleByStringInterpolation {
    private var pieces: [Piece]

    /// What makes a piece stand out; nothing does so by its colour alone.
    /// The value is what SGR, the terminal's sequence for looks, calls it.
    enum Look: String {
        /// Bold.
        case title = "1"
        /// A code: bold and inverse, as a chip is on a page.
        case code = "1;7"
        /// A word that was searched for: bold, underlined, magenta.
        case match = "1;4;35"
        /// Magenta; it begins with a slash.
        case address = "35"
        /// Less bright.
        case faint = "2"
    }

    fileprivate struct Piece {
        var text: String
        let look: Look?
    }

    /// A character with the look of its piece.
    struct Letter {
        let letter: Character
        let look: Look?
    }

    /// What string interpolation collects.
    struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var pieces: [Piece] = []

        init(literalCapacity: Int, interpolationCount: Int) {}

        mutating func appendLiteral(_ literal: String) {
            pieces.append(Piece(text: literal, look: nil))
        }

        mutating func appendInterpolation(_ text: String, _ look: Look? = nil) {
            pieces.append(Piece(text: text, look: look))
        }

        mutating func appendInterpolation(_ text: StyledText) {
            pieces += text.pieces
        }
    }

    init(stringLiteral text: String) { pieces = [Piece(text: text, look: nil)] }

    init(stringInterpolation: StringInterpolation) { pieces = stringInterpolation.pieces }

    /// Puts letters of the same look together.
    init(_ letters: [Letter]) {
        pieces = []
        for letter in letters {
            if let last = pieces.last, last.look == letter.look {
                pieces[pieces.count - 1].text.append(letter.letter)
            } else {
                pieces.append(Piece(text: String(letter.letter), look: letter.look))
            }
        }
    }

    /// What is shown of it, letter by letter.
    var letters: [Letter] {
        pieces.flatMap { piece in
            Terminal.plain(piece.text).map { Letter(letter: $0, look: piece.look) }
        }
    }

    /// For the terminal: what people wrote cannot steer it, since control
    /// characters go before looks are put round the pieces.
    func text(inColor: Bool) -> String {
        pieces.map { piece in
            let plain = Terminal.plain(piece.text)
            guard inColor, let look = piece.look, !plain.isEmpty else { return plain }
            return "\u{1B}[\(look.rawValue)m\(plain)\u{1B}[0m"
        }.joined()
    }
}

extension [StyledText] {
    /// One text, a separator between two.
    func joined(separator: String) -> StyledText {
        guard let first else { return "" }
        return dropFirst().reduce(first) { "\($0)\(separator)\($1)" }
    }
}
