import Foundation
import Testing

struct ProseStylesheetTests {
    @Test func `the stylesheet of texts is small and takes its values from the tokens`() throws {
        let css = String(
            decoding: try Data(contentsOf: Visit.publicFolder.appending(path: "prose.css")),
            as: UTF8.self)
        #expect(css.utf8.count <= 6_000)
        #expect(css.firstMatch(of: /#[0-9a-fA-F]{3}/) == nil)
        #expect(css.firstMatch(of: /[0-9]px/) == nil)
        #expect(!css.contains("!important"))
    }
}
