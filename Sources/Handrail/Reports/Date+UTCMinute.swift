package import FoundationEssentials

extension Date {
    /// The time that `YYYY-MM-DDTHH:MM` is in UTC, as a `datetime-local` field sends it;
    /// nil for any other text.
    package init?(utcMinute text: String) {
        guard LocalMinute.isOne(text),
            let time = try? Date("\(text.prefix(16)):00Z", strategy: .iso8601)
        else { return nil }
        self = time
    }

    /// As such a field takes it.
    package var utcMinute: String { String(iso.prefix(16)) }
}
