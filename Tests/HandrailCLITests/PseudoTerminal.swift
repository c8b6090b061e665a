import Foundation

/// A terminal with nobody before it, whose screen a test reads.
struct PseudoTerminal {
    /// Linux's TIOCSPTLCK and TIOCGPTN, macros that Swift does not import.
    private static let setLock: UInt = 0x4004_5431
    private static let getNumber: UInt = 0x8004_5430

    private let screen: Int32
    /// What a program has for its input and output.
    let line: FileHandle

    init() throws {
        screen = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        var isLocked: Int32 = 0
        var number: UInt32 = 0
        guard screen >= 0, ioctl(screen, PseudoTerminal.setLock, &isLocked) == 0,
            ioctl(screen, PseudoTerminal.getNumber, &number) == 0
        else { throw CocoaError(.fileReadUnknown) }
        line = try FileHandle(forUpdating: URL(fileURLWithPath: "/dev/pts/\(number)"))
    }

    /// All that was shown, sequences that steer the terminal too, once the
    /// program has ended: call it when the program holds the line.
    func read() throws -> String {
        try line.close()
        defer { close(screen) }
        var shown: [UInt8] = []
        var bytes = [UInt8](repeating: 0, count: 4096)
        // The end of a terminal is an error: the line was hung up.
        while case let count = Foundation.read(screen, &bytes, bytes.count), count > 0 {
            shown += bytes[..<count]
        }
        return String(decoding: shown, as: UTF8.self).replacing("\r\n", with: "\n")
    }
}

extension Program {
    /// Runs a command in a terminal.
    static func show(
        _ arguments: [String], environment: [String: String] = [:]
    ) throws -> Result {
        let terminal = try PseudoTerminal()
        let process = process(
            arguments, ["TERM": "xterm", "NO_COLOR": ""].merging(environment) { $1 })
        let complaint = Pipe()
        process.standardInput = terminal.line
        process.standardOutput = terminal.line
        process.standardError = complaint
        try process.run()
        let shown = try terminal.read()
        let complained = complaint.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Result(
            code: process.terminationStatus, output: shown,
            complaint: String(decoding: complained, as: UTF8.self))
    }
}
