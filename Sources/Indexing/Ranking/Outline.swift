import Handrail

/// Where the sections of each document begin, in positions of its words.
struct Outline: Sendable {
    private var starts: [UInt32] = []
    /// The number of each document's first section.
    private var first: [Int] = [0]
    /// The row of each document's first section in the database: the others follow it.
    private var rows: [Int] = []
    private var documents: [Int: Int] = [:]

    /// Adds the next document.
    mutating func add(sectionStarts: [UInt32], firstRow: Int) {
        documents[firstRow] = rows.count
        rows.append(firstRow)
        starts += sectionStarts
        first.append(starts.count)
    }

    /// The row of a section of a document.
    func row(of section: Int, in document: Int) -> Int {
        rows[document] + section - first[document]
    }

    /// The document whose first section has a row.
    func document(atRow row: Int) -> Int? { documents[row] }

    /// The number of the section that a position lies in, counted through the whole
    /// index; nil before the first.
    func section(of document: Int, at position: Int) -> Int? {
        let sections = starts[first[document]..<first[document + 1]]
        let next = sections.partitioningIndex { $0 > position }
        return next == sections.startIndex ? nil : next - 1
    }

    /// The position at which a section of a document ends, or what stands before the first.
    func end(of section: Int?, in document: Int) -> Int {
        let next = section.map { $0 + 1 } ?? first[document]
        return next < first[document + 1] ? Int(starts[next]) : .max
    }

    /// The position at which a section begins.
    func start(of section: Int) -> Int { Int(starts[section]) }
}
