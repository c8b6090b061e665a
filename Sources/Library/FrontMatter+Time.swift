import FoundationEssentials

extension FrontMatter {
    /// What to do about a time without a zone.
    static let zoneAdvice = "end it with Z for UTC or with an offset such as +01:00"

    /// A time with its zone; nil when the key is missing.
    mutating func time(_ key: String) -> Date? {
        guard let text = text(key) else { return nil }
        let written = WrittenTime(text)
        switch written.reading {
        case .time(let time) where written.rest.isEmpty: return time
        case .withoutZone where written.rest.isEmpty:
            report(key, "“\(key)” has no zone: \(text)", advice: FrontMatter.zoneAdvice)
        default:
            report(key, "“\(key)” is no time: \(text)", advice: "write it as 2026-11-24T14:05Z")
        }
        return nil
    }

    /// A time that must be there.
    mutating func requiredTime(_ key: String) -> Date? {
        guard requiredText(key) != nil else { return nil }
        return time(key)
    }
}
