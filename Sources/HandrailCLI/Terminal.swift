import Foundation

/// What a command says to the person or program that called it.
enum Terminal {
    /// The command's result, a line on standard output.
    static func say(_ text: String) {
        try? FileHandle.standardOutput.write(contentsOf: Data((plain(text) + "\n").utf8))
    }

    /// What went wrong, a line on standard error.
    static func complain(_ text: String) {
        try? FileHandle.standardError.write(contentsOf: Data("handrail: \(plain(text))\n".utf8))
    }

    /// What people sent must not steer the terminal it is shown in.
    private static func plain(_ text: String) -> String {
        let kept = text.unicodeScalars.filter {
            $0 == "\n" || $0.properties.generalCategory != .control
        }
        return String(String.UnicodeScalarView(kept))
    }
}
