import Testing

struct ComparisonPageTests {
    let visit: Visit

    init() throws { visit = try Visit() }

    @Test func `without codes the page compares those that the site names`() throws {
        let page = visit.get("/compare")

        #expect(page.status == 200)
        #expect(page.heading == "502, 503, 504 and 500 side by side")
    }

    @Test func `codes are columns, questions rows, and rows that differ are marked`() throws {
        let page = visit.get("/compare", [("codes", "502,504")])
        let rows = page.text.between("<tr ", "</tr>")

        #expect(page.heading == "502 and 504 side by side")
        #expect(
            page.text.contains(
                #"<th role="columnheader" scope="col"><a class="chip" href="/codes/502">"#))
        #expect(page.text.contains(#"<td role="cell" data-code="504">What 504 says</td>"#))
        #expect(rows.first { $0.contains(">Meaning") }?.contains("differs") == true)
        #expect(rows.first { $0.contains(">Who fixes it") }?.contains("differs") == false)
        #expect(page.text.contains("The same for all: where it breaks"))
    }

    @Test func `check boxes repeat the field`() throws {
        let page = visit.get("/compare", [("codes", "429"), ("codes", "err_connection_reset")])

        #expect(page.heading == "429 and ERR_CONNECTION_RESET side by side")
        #expect(page.text.contains(#"value="429" checked"#))
    }

    @Test func `unknown codes are named`() throws {
        let page = visit.get("/compare", [("codes", "502,503,<i>,999")])

        #expect(page.heading == "502 and 503 side by side")
        #expect(page.text.contains("Not everything you asked for is here"))
        #expect(page.text.contains("No code here is called &lt;i&gt; and 999."))
    }

    @Test func `a seventh code is named as left out`() throws {
        let page = visit.get("/compare", [("codes", "502,503,504,500,429,408,413")])

        #expect(page.text.contains("Six codes fit side by side. Left out: 413."))
        #expect(page.text.between("<th role=\"columnheader\"", "</th>").count == 7)
    }

    @Test(arguments: ["502", "999", "502,502", "999,998"])
    func `fewer than two codes show the chooser and say why`(codes: String) throws {
        let page = visit.get("/compare", [("codes", codes)])

        #expect(page.status == 200)
        #expect(page.heading == "Compare error codes")
        #expect(page.text.contains("takes at least two codes"))
        #expect(page.text.contains(#"<details class="chooser" open>"#))
        #expect(!page.text.contains("<table"))
    }
}
