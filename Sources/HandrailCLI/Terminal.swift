import Foundation

/// What a command says to the person or program that called it.
enum Terminal {
    /// The command's result, a line on standard output.
    static func say(_ text: String) {
        write(plain(text))
    }

    /// The same in the looks of its pieces, where they are wanted.
    static func say(_ text: StyledText, inColor: Bool) {
        write(text.text(inColor: inColor))
    }

    /// What went wrong, a line on standard error.
    static func complain(_ text: String) {
        try? FileHandle.standardError.write(contentsOf: Data("handrail: \(plain(text))\n".utf8))
    }

    /// How many characters a line of the terminal has that standard output
    /// is, at most as many as are easy to read; nil when it is none.
    static var width: Int? {
        guard isatty(STDOUT_FILENO) == 1 else { return nil }
        var size = winsize()
        let isKnown = unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
        return isKnown ? min(Int(size.ws_col), 100) : 80
    }

    /// A text without what steers the terminal it is shown in: control
    /// characters but for line breaks, and marks that turn the writing round.
    static func plain(_ text: String) -> String {
        let kept = text.unicodeScalars.filter {
            $0 == "\n" || ($0.properties.generalCategory != .control && !turning.contains($0))
        }
        return String(String.UnicodeScalarView(kept))
    }

    private static let turning = Set("\u{202A}\u{202B}\u{202C}\u{202D}\u{202E}".unicodeScalars)
        .union("\u{2066}\u{2067}\u{2068}\u{2069}".unicodeScalars)

    private static func write(_ text: String) {
        try? FileHandle.standardOutput.write(contentsOf: Data((text + "\n").utf8))
    }
}
