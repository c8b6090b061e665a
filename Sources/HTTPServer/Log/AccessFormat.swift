/// How a line of the access log looks.
public enum AccessFormat: String, Sendable, CaseIterable {
    /// The Common Log Format, followed by the request's id and milliseconds.
    case common
    /// An object a line (RFC 8259).
    case json

    /// The line of a request, its line break included.
    func line(_ entry: AccessEntry) -> String {
        switch self {
        case .common: common(entry)
        case .json: json(entry)
        }
    }

    private func common(_ entry: AccessEntry) -> String {
        let request = "\(entry.method) \(entry.path) \(entry.version)"
        let time = AccessFormat.commonTime(entry.time)
        return "\(entry.client) - - [\(time)] \"\(AccessFormat.escaped(request))\" "
            + "\(entry.status) \(entry.bytes) \(entry.id) \(AccessFormat.milliseconds(entry))\n"
    }

    private func json(_ entry: AccessEntry) -> String {
        let texts = [
            ("time", AccessFormat.time(entry.time)), ("id", entry.id), ("client", entry.client),
            ("method", entry.method), ("path", entry.path), ("version", entry.version),
        ].map { "\"\($0)\":\"\(AccessFormat.escaped($1))\"" }
        let numbers = [
            "\"status\":\(entry.status)", "\"bytes\":\(entry.bytes)",
            "\"milliseconds\":\(AccessFormat.milliseconds(entry))",
            "\"complete\":\(entry.isComplete)",
        ]
        return "{" + (texts + numbers).joined(separator: ",") + "}\n"
    }

    private static func milliseconds(_ entry: AccessEntry) -> String {
        let fraction = String(entry.microseconds % 1000 + 1000).dropFirst()
        return "\(entry.microseconds / 1000).\(fraction)"
    }

    /// "24/Nov/2026:16:10:00 +0000", made of "Tue, 24 Nov 2026 16:10:00 GMT".
    private static func commonTime(_ seconds: Int) -> String {
        let words = HTTPDate(secondsSince1970: seconds).text.split(separator: " ")
        return words[1...3].joined(separator: "/") + ":" + words[4] + " +0000"
    }

    /// RFC 3339, made of the same.
    private static func time(_ seconds: Int) -> String {
        let words = HTTPDate(secondsSince1970: seconds).text.split(separator: " ")
        let names = [
            "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
        ]
        let month = (names.firstIndex(of: String(words[2])) ?? 0) + 1
        return "\(words[3])-\(month < 10 ? "0" : "")\(month)-\(words[1])T\(words[4])Z"
    }

    /// Nothing that a client sends begins a line of its own or ends a string.
    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": escaped += "\\\(scalar)"
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
                let digits = String(scalar.value, radix: 16)
                escaped += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
