import Foundation

/// What a command says to the person or program that called it.
enum Terminal {
    /// The command's result, a line on standard output.
    static func say(_ text: String) {
        FileHandle.standardOutput.write(Data((text + "\n").utf8))
    }

    /// What went wrong, a line on standard error.
    static func complain(_ text: String) {
        FileHandle.standardError.write(Data("handrail: \(text)\n".utf8))
    }
}
