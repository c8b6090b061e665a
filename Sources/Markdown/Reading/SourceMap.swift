/// Where the lines of a text come from: from its file, or from others that were put in.
public struct SourceMap: Sendable {
    /// A line of a file.
    public struct Place: Sendable, Equatable {
        /// The file that was put in; nil for the text's own.
        public let file: String?
        /// The line in that file, the first being 1.
        public let line: Int
        /// The line in the text's own file: that of the include for a line of another.
        public let ownLine: Int
        /// How many characters were put before the line.
        public let indent: Int
    }

    /// Lines that follow one another in one file.
    private struct Run {
        let start: Int
        let place: Place
    }

    private var runs: [Run]
    private let firstLine: Int

    /// Lines that all come from one file, whose first is of this number.
    public init(firstLine: Int = 1) {
        self.firstLine = firstLine
        runs = []
    }

    /// Says where the lines from one of the text on come from; called in their order.
    mutating func append(from start: Int, _ place: Place) {
        runs.append(Run(start: start, place: place))
    }

    /// Where a line of the text comes from, its first being 0.
    public func place(of line: Int) -> Place {
        var (low, high) = (0, runs.count)
        while low < high {
            let middle = (low + high) / 2
            if runs[middle].start <= line { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else {
            return Place(file: nil, line: firstLine + line, ownLine: firstLine + line, indent: 0)
        }
        let run = runs[low - 1]
        let place = run.place
        let number = place.line + line - run.start
        return Place(
            file: place.file, line: number, ownLine: place.file == nil ? number : place.ownLine,
            indent: place.indent)
    }
}
