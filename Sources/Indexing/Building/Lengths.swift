/// How long each document and its title is, beside the average.
struct Lengths: Sendable {
    private let documents: [Float]
    private let titles: [Float]

    /// Words in each document and in each title.
    init(_ documents: [Int], titles: [Int]) {
        self.documents = Lengths.relative(documents)
        self.titles = Lengths.relative(titles)
    }

    var count: Int { documents.count }

    /// 1 for a document of average length.
    func relative(_ document: Int) -> Float { documents[document] }

    /// 1 for a title of average length.
    func relativeTitle(_ document: Int) -> Float { titles[document] }

    private static func relative(_ lengths: [Int]) -> [Float] {
        let average = Float(lengths.reduce(0, +)) / Float(max(1, lengths.count))
        return lengths.map { Float($0) / max(1, average) }
    }
}
