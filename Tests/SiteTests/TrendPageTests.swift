import FoundationEssentials
import Handrail
import Testing
import Web

@testable import Site

struct TrendPageTests {
    let visit: Visit
    let sentence = "20 people reported 502 in the last hour; usually none."

    init() throws { visit = try Visit() }

    /// A code that spikes, since the sample site is new.
    private func spike() throws {
        try visit.report("502", people: 20)
        try visit.readTrends()
    }

    @Test func `a code that nobody reports says so quietly and draws nothing`() throws {
        let text = visit.get("/codes/502").text

        #expect(text.contains("Nobody has reported it in the last 24 hours."))
        #expect(!text.contains(#"class="bars""#))
        #expect(!text.contains("callout caution"))
    }

    @Test func `a code that spikes has the sentence, two drawings and the numbers`() throws {
        try spike()
        let page = visit.get("/codes/502")

        #expect(
            page.text.contains(
                #"<p class="callout caution">\#(sentence) <a href="/codes/502#trend">"#))
        #expect(page.text.contains("<title>\(sentence)</title>"))
        #expect(page.text.between(#"<svg class="bars" role="img""#, "</svg>").count == 2)
        #expect(page.text.contains("More than usual since <time"))
        #expect(page.text.contains("<td>20</td><td>0</td>"))
        #expect(
            page.text.between("<tbody>", "</tbody>").map { $0.between("<tr>", "</tr>").count } == [
                24, 30,
            ])
        #expect(page.attributes("href").contains { $0.hasPrefix("/assets/chart-") })
        #expect(!page.text.contains("is down"))
    }

    @Test func `a sighting of yesterday is drawn, though nobody came in the last hour`() throws {
        try visit.report("502", people: 1)
        visit.pass(seconds: 20 * 3_600)
        try visit.readTrends()
        let text = visit.get("/codes/502").text

        #expect(
            text.contains(
                "Nobody reported 502 in the last hour; 1 person did in the last 24 hours."))
        #expect(text.between(#"<svg class="bars""#, "</svg>").allSatisfy { $0.contains("<rect") })
    }

    @Test func `home and the articles about the code say so while it spikes`() throws {
        for path in ["/", "/articles/fix-a-502"] {
            #expect(!visit.get(path).text.contains("in the last hour"))
        }

        try spike()
        let home = visit.get("/").text
        let article = visit.get("/articles/fix-a-502").text
        #expect(home.contains("Many people report these right now"))
        #expect(home.contains("<p>\(sentence)</p>"))
        #expect(
            article.contains("\(sentence) <a href=\"/codes/502#trend\">See the last 24 hours</a>"))
        #expect(!visit.get("/articles/save-your-work").text.contains("in the last hour"))

        visit.pass(seconds: 3_700)
        try visit.readTrends()
        #expect(!visit.get("/").text.contains("right now"))
        #expect(!visit.get("/articles/fix-a-502").text.contains("in the last hour"))
    }

    @Test func `a few reports are no spike`() throws {
        try visit.report("502", people: 3)
        try visit.readTrends()

        #expect(!visit.get("/").text.contains("right now"))
        #expect(visit.get("/codes/502").text.contains("3 people reported 502 in the last hour"))
    }

    @Test func `codes side by side have a line of what is reported now`() throws {
        #expect(!visit.get("/compare").text.contains("Reported now"))
        try spike()
        let text = visit.get("/compare").text

        #expect(text.contains("Reported now"))
        #expect(
            text.contains(
                #"<td role="cell" data-code="502">20 people in the last hour; usually none</td>"#))
        #expect(text.contains(#"<td role="cell" data-code="503">Nobody in the last hour</td>"#))
    }

    @Test func `what a visitor wrote instead of a code is shown nowhere`() throws {
        try visit.report("<b>my code</b>", people: 25)
        try visit.readTrends()

        #expect(visit.trends.value.spiking.isEmpty)
        #expect(!visit.get("/").text.contains("my code"))
    }

    @Test func `a report in another spelling counts for the code`() throws {
        try visit.report("err_connection_reset", people: 2)
        try visit.readTrends()

        #expect(visit.trends.value["ERR_CONNECTION_RESET"].lastHour == 2)
    }

    @Test func `only the pages that show a spike are made anew`() throws {
        let quiet = visit.trends.value
        try visit.report("504", people: 2)
        try visit.readTrends()
        let few = visit.trends.value
        try spike()
        let spiking = visit.trends.value

        func changed(_ last: Trends, _ next: Trends) -> Set<String> {
            Set(visit.site.preparedPaths(changedFrom: last, to: next).map(\.path))
        }
        #expect(changed(quiet, quiet).isEmpty)
        #expect(changed(quiet, few) == ["/compare"])
        #expect(
            changed(few, spiking) == [
                "/", "/compare", "/status", "/articles/fix-a-502", "/articles/what-is-a-gateway",
            ])
        #expect(changed(spiking, few) == changed(few, spiking))
        #expect(changed(spiking, spiking).isEmpty)
    }

    /// What the status page shows of trends.
    private struct Overview: Page {
        static let template = "trend-overview"
        let title = "Status"
        let frame = PageFrame()
        let hasSpikes: Bool
        let spikes: [TrendRow]
        let hasPastSpikes: Bool
        let pastSpikes: [TrendRow]
        let feedPath: String

        init(_ overview: TrendOverview) {
            hasSpikes = overview.hasSpikes
            spikes = overview.spikes
            hasPastSpikes = overview.hasPastSpikes
            pastSpikes = overview.pastSpikes
            feedPath = overview.feedPath
        }
    }

    private func overview() throws -> String {
        let trends = visit.trends.value
        let pages = try Pages(templates: SiteTemplates.all) {
            Chrome(settings: SiteSettings(), assets: .none, address: SiteAddress(""))
        }
        return pages.html(
            Overview(TrendOverview(trends, in: SiteSamples.content, now: trends.countedAt)))
    }

    @Test func `the overview has what spikes and what spiked`() throws {
        #expect(try overview().contains("No code is reported more than usual."))
        try spike()
        #expect(try overview().contains("since <time datetime="))
        #expect(try overview().contains(sentence))

        visit.pass(seconds: 3_700)
        try visit.readTrends()
        let past = try overview()
        #expect(past.contains("No code is reported more than usual."))
        #expect(past.contains("20 people reported 502 in the busiest hour; usually none."))
        #expect(past.contains("</time> to <time datetime="))
    }
}
