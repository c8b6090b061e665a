import Handrail

/// A link to another site, and where it stands.
public struct ExternalLink: Sendable, Equatable {
    /// What is asked for: without its fragment, `https:` where no scheme is given.
    public let address: String
    private let written: String
    private let file: String
    private let place: Place

    /// Nil for a link within the site, to a mail program or a telephone.
    init?(_ destination: String, in file: String, at place: Place) {
        let start = destination.lowercased()
        let isWhole = start.hasPrefix("https://") || start.hasPrefix("http://")
        guard isWhole || start.hasPrefix("//") else { return nil }
        address = String((isWhole ? "" : "https:") + destination.prefix { $0 != "#" })
        written = destination
        self.file = file
        self.place = place
    }

    /// Says what is wrong with it.
    public func finding(
        _ message: String, advice: String, severity: Finding.Severity
    ) -> Finding {
        Finding(
            .externalLink, file, at: place, "\(message): \(written)", advice: advice,
            severity: severity)
    }
}

extension Shelf {
    /// All links to other sites, in the order of the files.
    var externalLinks: [ExternalLink] {
        let references = codes.compactMap { code in
            code.value.reference?.url.flatMap {
                ExternalLink($0, in: code.file, at: code.places.value("reference"))
            }
        }
        return articles.flatMap(\.externalLinks) + codes.flatMap(\.externalLinks) + references
            + topics.flatMap(\.externalLinks) + notices.flatMap(\.externalLinks)
    }
}

extension Sourced {
    fileprivate var externalLinks: [ExternalLink] {
        links.compactMap {
            ExternalLink($0.destination, in: file, at: Place(line: $0.line, column: 1))
        }
    }
}
