/// The one date of a conditional field. It counts only while it is the only
/// one, and can be read.
enum DateCondition: Equatable {
    /// No field of that name has come.
    case none
    /// One has, with this date.
    case date(HTTPDate)
    /// One has that is to be ignored: it is no date, or the second.
    case broken

    /// The date; nil when there is none that counts.
    var date: HTTPDate? {
        if case .date(let date) = self { date } else { nil }
    }

    /// Takes in a field's value.
    mutating func read(_ value: Span<UInt8>) {
        let text = value.extracting(value.trimmed(value.indices))
        if self == .none, let date = HTTPDate(text) {
            self = .date(date)
        } else {
            self = .broken
        }
    }
}
