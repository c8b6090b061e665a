import Testing

@testable import Web

struct BarChartTests {
    private let words = BarChart.Words(
        title: "t", heading: "h", description: "d", start: "s", end: "e")

    @Test(arguments: [1, 2, 7, 24, 53, 90, 120, 480])
    func `bars stand beside each other inside the drawing, however many`(count: Int) {
        let chart = BarChart(Array(repeating: 3, count: count), words)

        #expect(chart.bars.count == count)
        for (bar, next) in zip(chart.bars, chart.bars.dropFirst()) {
            #expect(bar.x + bar.barWidth <= next.x)
        }
        #expect(chart.bars.allSatisfy { $0.barWidth >= 1 && $0.barWidth <= 40 })
        #expect(chart.bars.last.map { $0.x + $0.barWidth <= chart.width } == true)
    }

    @Test func `nothing is drawn of nothing`() {
        #expect(BarChart([], words).bars.isEmpty)
        #expect(BarChart([0, 0], line: [0, 0], words).bars.isEmpty)
        #expect(BarChart([0, 0], line: [0, 0], words).linePath == nil)
    }
}
