import FoundationEssentials
import Handrail

/// One property of a calendar (RFC 5545, section 3.1).
struct CalendarLine {
    /// The most octets of a line, its end not counted.
    static let mostOctets = 75

    private let content: String

    /// A value that is written as it is, such as a time or an address.
    init(_ name: String, _ value: String) {
        content = "\(name):\(CalendarLine.withoutControls(value))"
    }

    /// A value that is text: what has a meaning in it is escaped (section 3.3.11),
    /// scalar by scalar, so that nothing hides in a grapheme.
    init(_ name: String, text: String) {
        var escaped = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n": escaped += "\\n".unicodeScalars
            case "\\", ";", ",": escaped += ["\\", scalar]
            default: escaped.append(scalar)
            }
        }
        content = "\(name):\(CalendarLine.withoutControls(String(escaped)))"
    }

    /// With its end, on as many lines as it takes; each further one begins with a
    /// space. No character is parted.
    var folded: String {
        var folded = ""
        var room = CalendarLine.mostOctets
        for scalar in content.unicodeScalars {
            let width = UTF8.width(scalar)
            if width > room {
                folded += "\r\n "
                room = CalendarLine.mostOctets - 1
            }
            folded.unicodeScalars.append(scalar)
            room -= width
        }
        return folded + "\r\n"
    }

    /// A time in UTC: `20261124T140500Z` (section 3.3.5).
    static func utc(_ time: Date) -> String {
        time.iso.filter { $0 != "-" && $0 != ":" }
    }

    private static func withoutControls(_ text: String) -> String {
        let kept = text.unicodeScalars.filter {
            $0 == "\t" || $0.properties.generalCategory != .control
        }
        return String(String.UnicodeScalarView(kept))
    }
}
