/// The fields of one request, page or program as they came, before anything
/// is taken out. It never leaves the cleaner.
struct RawRecord: Sendable {
    /// A text of the record: where it stands in `bytes`.
    struct Text: Sendable {
        var start = 0
        var end = 0
        /// Only its beginning is there.
        var isCut = false
    }

    /// A header as it came.
    struct Header: Sendable {
        var name = Text()
        var value = Text()
        let isOfResponse: Bool
    }

    /// The most bytes that all texts of a record take; later ones are left out.
    static let mostBytes = 400_000

    private(set) var bytes: [UInt8] = []
    private var texts = [Text](repeating: Text(), count: Field.allCases.count)
    private var numbers = [Double](repeating: .nan, count: Field.allCases.count)
    var headers: [Header] = []
    /// The names of form fields.
    var params: [Text] = []
    /// What had to be left out because it was too long or too many.
    var leftOut = 0
    var cookies = 0

    /// The bytes of a field; empty where it is missing.
    subscript(field: Field) -> ArraySlice<UInt8> { self[texts[field.rawValue]] }

    subscript(text: Text) -> ArraySlice<UInt8> { bytes[text.start..<text.end] }

    /// True when only the beginning of a field's text is there.
    func isCut(_ field: Field) -> Bool { texts[field.rawValue].isCut }

    /// The number of a field, also where it came as a text; nil where it has none.
    func number(_ field: Field) -> Double? {
        let number = numbers[field.rawValue]
        return number.isNaN ? Decimal.value(self[field]) : number
    }

    /// Keeps a text for later.
    mutating func keep(_ text: [UInt8], length: Int) -> Text {
        guard bytes.count + text.count <= RawRecord.mostBytes else {
            leftOut += 1
            return Text(isCut: true)
        }
        let start = bytes.count
        bytes.append(contentsOf: text)
        return Text(start: start, end: bytes.count, isCut: length > text.count)
    }

    mutating func set(_ field: Field, text: Text) { texts[field.rawValue] = text }

    mutating func set(_ field: Field, number: Double) { numbers[field.rawValue] = number }

    /// Forgets everything but the memory that it takes.
    mutating func clear() {
        bytes.removeAll(keepingCapacity: true)
        headers.removeAll(keepingCapacity: true)
        params.removeAll(keepingCapacity: true)
        leftOut = 0
        cookies = 0
        for index in texts.indices {
            texts[index] = Text()
            numbers[index] = .nan
        }
    }
}
