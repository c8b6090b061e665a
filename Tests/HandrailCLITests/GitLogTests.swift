import Foundation
import Handrail
import Testing

@testable import HandrailCLI

struct GitLogTests {
    @Test func `a log is read by file`() {
        let histories = GitLog.histories(
            in: """
                \u{1}1780000000\tada@acme.example

                fix/a.md
                fix/ü.md
                \u{1}1770000000\tbob@acme.example

                fix/a.md

                """)

        #expect(
            histories["fix/a.md"]?.changes.map(\.timeIntervalSince1970) == [
                1_780_000_000, 1_770_000_000,
            ])
        #expect(histories["fix/a.md"]?.authorCount == 2)
        #expect(histories["fix/ü.md"]?.authorCount == 1)
        #expect(histories["fix/b.md"] == nil)
    }

    @Test func `a folder outside a repository has no history`() {
        #expect(GitLog.histories(of: URL(fileURLWithPath: "/proc")) == nil)
    }
}
