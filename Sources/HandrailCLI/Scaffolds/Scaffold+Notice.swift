import Foundation
import Handrail

extension Scaffold {
    /// An incident that begins at a time.
    static func notice(_ slug: String, title: String, at time: Date) -> Scaffold {
        // To the minute, as people write it.
        let start = "\(time.formatted(.iso8601).prefix(16))Z"
        return Scaffold(
            path: "notices/\(slug).md",
            text: """
                ---
                kind: incident
                title: \(YAMLText(title))
                summary: Say in one sentence whom it concerns and how.
                codes: []
                start: \(start)
                ---
                Say what people can do meanwhile.

                ## \(start) Investigating

                Say what you know. The newest update stands first.

                """)
    }
}
