/// A minute on somebody's clock: `YYYY-MM-DDTHH:MM`, what a `datetime-local`
/// field sends (HTML, section 2.3.5.5); seconds may follow.
enum LocalMinute {
    /// Whether a text is such a minute, of a day that exists in this century.
    static func isOne(_ text: String) -> Bool {
        let parts = text.split(separator: "T", omittingEmptySubsequences: false)
        guard parts.count == 2, let day = Day(String(parts[0])), (2000...2100).contains(day.year)
        else { return false }
        let clock = parts[1].split(separator: ":", omittingEmptySubsequences: false)
        guard (2...3).contains(clock.count) else { return false }
        return zip(clock, [23, 59, 59]).allSatisfy { digits, most in
            digits.utf8.count == 2 && digits.utf8.allSatisfy { (48...57).contains($0) }
                && (Int(digits) ?? .max) <= most
        }
    }
}
