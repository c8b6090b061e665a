/// Counts as bars, and where there is one a dashed line above them; every length in the
/// drawing's own units. What it shows stands in a table beside it.
package struct BarChart {
    /// The same in words.
    package let chartTitle: String
    package let chartDescription: String
    /// What the bars stand for, above the drawing.
    package let chartHeading: String
    package let width = 480
    package let height = 140
    /// Those that are not empty.
    package let bars: [Bar]
    /// A path's data; nil when there is no line.
    package let linePath: String?
    /// What the line stands for.
    package let lineWords: String
    /// What the left end stands for.
    package let chartStart: String
    package let chartEnd: String

    package struct Bar {
        package let x: Int
        package let y: Int
        package let barWidth: Int
        package let barHeight: Int
        /// True for what is not over yet.
        package let isCurrent: Bool
    }

    /// What a chart says in words.
    package struct Words {
        let title: String
        let heading: String
        let description: String
        let start: String
        let end: String
        let line: String

        /// `line` is what the dashed line stands for.
        package init(
            title: String, heading: String, description: String, start: String, end: String,
            line: String = ""
        ) {
            self.title = title
            self.heading = heading
            self.description = description
            self.start = start
            self.end = end
            self.line = line
        }
    }

    /// `line` has as many values as `counts`, or none; a line of nothing but 0 is not drawn.
    package init(
        _ counts: [Int], line: [Double] = [], isLastCurrent: Bool = false, _ words: Words
    ) {
        let scale = ChartScale(
            top: max(Double(counts.max() ?? 0), line.max() ?? 0), height: height,
            step: max(1, width / max(1, counts.count)))
        chartTitle = words.title
        chartHeading = words.heading
        chartDescription = words.description
        bars = counts.enumerated().compactMap { place, count in
            scale.bar(
                at: place, count, isCurrent: isLastCurrent && place == counts.count - 1)
        }
        linePath = (line.max() ?? 0) > 0 ? scale.path(line) : nil
        lineWords = words.line
        chartStart = words.start
        chartEnd = words.end
    }
}

/// Where counts lie in a drawing.
private struct ChartScale {
    /// The count that reaches up to the drawing's edge.
    let top: Double
    let height: Int
    /// From one bar to the next.
    let step: Int

    /// Nil for none. A count of one is seen, however large the others are.
    func bar(at place: Int, _ count: Int, isCurrent: Bool) -> BarChart.Bar? {
        guard count > 0 else { return nil }
        let y = min(self.y(Double(count)), height - 3)
        // Many stand close together, few are not as broad as their place.
        let width = step < 8 ? max(1, step - 1) : min(40, step - 2)
        return BarChart.Bar(
            x: place * step + (step - width) / 2, y: y, barWidth: width, barHeight: height - y,
            isCurrent: isCurrent)
    }

    /// Steps from bar to bar.
    func path(_ values: [Double]) -> String {
        let steps = values.enumerated().map { place, value in
            "\(place == 0 ? "M0 " : "V")\(y(value))H\((place + 1) * step)"
        }
        return steps.joined()
    }

    /// The top edge stays free for half a line.
    private func y(_ value: Double) -> Int {
        guard top > 0, value > 0 else { return height - 1 }
        return height - max(1, Int((min(1, value / top) * Double(height - 2)).rounded()))
    }
}
