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

    /// A value that is text: what has a meaning in it is escaped (section 3.3.11).
    init(_ name: String, text: String) {
        let escaped = text.replacing("\r\n", with: "\n").replacing("\\", with: "\\\\")
            .replacing(";", with: "\\;").replacing(",", with: "\\,").replacing("\n", with: "\\n")
        content = "\(name):\(CalendarLine.withoutControls(escaped))"
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
