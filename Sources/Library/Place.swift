/// A place in a file, as editors count: lines and columns from 1.
struct Place: Sendable, Equatable {
    /// Where a file begins.
    static let start = Place(line: 1, column: 1)

    let line: Int
    let column: Int
}
