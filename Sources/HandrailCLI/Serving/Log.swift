import ArgumentParser
import Foundation
import Logging
import Synchronization

/// The least that is logged.
enum LogLevel: String, ExpressibleByArgument, CaseIterable {
    case debug, info, warning, error
}

/// How a line of the log looks.
enum LogFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json
}

/// Makes the program's log: a line for each event, on standard error.
enum Log {
    static func make(level: LogLevel, format: LogFormat) -> Logger {
        Logger(label: "handrail") { _ in
            LineLogHandler(
                format: format, logLevel: Logger.Level(rawValue: level.rawValue) ?? .info)
        }
    }
}

/// Writes each event as one line, whatever stands in it.
private struct LineLogHandler: LogHandler {
    let format: LogFormat
    var logLevel: Logger.Level
    var metadata: Logger.Metadata = [:]

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let fields = metadata.merging(event.metadata ?? [:]) { $1 }
        let pairs = fields.map { ($0.key, "\($0.value)") }.sorted { $0.0 < $1.0 }
        let time = Date().formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
        let line =
            format == .json
            ? json(time, event, pairs) : text(time, event, pairs)
        // A log that cannot be written to must not take the site down.
        try? FileHandle.standardError.write(contentsOf: Data((line + "\n").utf8))
    }

    private func text(_ time: String, _ event: LogEvent, _ fields: [(String, String)]) -> String {
        let words = [time, event.level.rawValue, "\(event.message)"] + fields.map { "\($0)=\($1)" }
        return words.joined(separator: " ").split(whereSeparator: \.isNewline).joined(
            separator: " ⏎ ")
    }

    private func json(_ time: String, _ event: LogEvent, _ fields: [(String, String)]) -> String {
        var object = Dictionary(fields) { $1 }
        object["time"] = time
        object["level"] = event.level.rawValue
        object["message"] = "\(event.message)"
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(object)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    }
}
