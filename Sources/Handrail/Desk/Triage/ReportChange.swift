public import FoundationEssentials

/// Something that the team does to reports, to one or to many at once.
public enum ReportChange: Sendable, Equatable {
    /// Gives them to an agent; nil takes them back.
    case assign(Int64?)
    case status(ReportStatus)
    case addTag(ReportTag)
    case removeTag(ReportTag)
    /// Out of sight until then; nil brings them back.
    case snooze(until: Date?)
    /// Links them to an outage that is open; nil takes them out of theirs.
    case outage(OutageReference?)
}

/// A word that sorts reports: 1 to 40 lower-case letters, digits and hyphens.
public struct ReportTag: Sendable, Hashable, Comparable {
    public let text: String

    /// Nil when it cannot be made one; capitals and blanks are mended.
    public init?(_ text: String) {
        let mended = text.trimmed.lowercased().split(whereSeparator: \.isWhitespace)
            .joined(separator: "-")
        let isFit = mended.unicodeScalars.allSatisfy {
            $0.properties.isAlphabetic || $0.properties.numericType != nil
                || "-_.:".unicodeScalars.contains($0)
        }
        guard (1...40).contains(mended.unicodeScalars.count), isFit else { return nil }
        self.text = mended
    }

    public static func < (left: ReportTag, right: ReportTag) -> Bool { left.text < right.text }
}
