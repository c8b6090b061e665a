import GRDB
import TestSupport
import Testing

/// How often pages were read, from the browser to the records.
struct ReadingsServeTests {
    private static let person = """
        User-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0\r
        Accept: text/html,*/*;q=0.8\r

        """

    @Test func `a stop stores what people read, and nothing that programs fetched`() throws {
        let data = try TemporaryFolder()
        let server = try RunningServer(data: data.path)
        for fields in [ReadingsServeTests.person, ReadingsServeTests.person, ""] {
            for path in ["/", "/articles", "/assets/site.css"] {
                let client = RawClient(port: server.port)
                client.send("GET \(path) HTTP/1.1\r\nHost: a\r\n\(fields)\r\n")
                #expect(client.readResponse(hasBody: true) != nil)
            }
        }
        #expect(server.stop() == 0)

        let database = try DatabaseQueue(path: data.path + "/handrail.sqlite")
        let readings = try database.read { db in
            try Row.fetchAll(db, sql: "SELECT path, sum(count) FROM page_reading GROUP BY path")
                .map { "\($0[0] as String) \($0[1] as Int)" }
        }
        #expect(readings == ["/ 2", "/articles 2"])
    }
}
