public import FoundationEssentials

extension Day {
    /// The day of a time, in UTC.
    public init(_ time: Date) {
        self.init(number: Int((time.timeIntervalSince1970 / 86_400).rounded(.down)))
    }

    /// When it begins, in UTC.
    public var start: Date { Date(timeIntervalSince1970: Double(number) * 86_400) }

    /// The day that is so many after 1 January 1970.
    public init(number: Int) {
        // Days of an era begin in March, so that a leap day is the last of its year
        // (Howard Hinnant, “chrono-compatible low-level date algorithms”).
        let days = number + 719_468
        let era = (days >= 0 ? days : days - 146_096) / 146_097
        let ofEra = days - era * 146_097
        let years = (ofEra - ofEra / 1_460 + ofEra / 36_524 - ofEra / 146_096) / 365
        let ofYear = ofEra - (365 * years + years / 4 - years / 100)
        let month = (5 * ofYear + 2) / 153
        self.init(
            year: years + era * 400 + (month < 10 ? 0 : 1),
            month: month < 10 ? month + 3 : month - 9,
            day: ofYear - (153 * month + 2) / 5 + 1)
    }
}
