extension Day {
    /// Days since 1 January 1970, which is 0.
    public var number: Int {
        // Howard Hinnant, “chrono-compatible low-level date algorithms”: years begin in March.
        let shifted = month > 2 ? year : year - 1
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let ofEra = shifted - era * 400
        let ofYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719_468
    }

    /// The day that comes so many days after another.
    public func advanced(by days: Int) -> Day { Day(number: number + days) }

    /// The Monday of its week (ISO 8601).
    public var monday: Day {
        // 1 January 1970 was a Thursday.
        let weekday = (number + 3) % 7
        return advanced(by: -(weekday < 0 ? weekday + 7 : weekday))
    }
}
