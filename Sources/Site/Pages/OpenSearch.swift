import Handrail
import Web

/// How a browser searches this site from its own bar (OpenSearch 1.1).
struct OpenSearch {
    /// As much of a name as browsers show.
    private static let longestName = 16

    private let settings: SiteSettings
    private let icon: String
    private let url: (String) -> String

    /// `icon` is a path; `url` gives the whole address of one.
    init(_ settings: SiteSettings, icon: String, url: @escaping (String) -> String) {
        self.settings = settings
        self.icon = icon
        self.url = url
    }

    var xml: String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
        <ShortName>\(Markup.escaped(shortName))</ShortName>
        <LongName>\(Markup.escaped(String(settings.name.prefix(48))))</LongName>
        <Description>\(Markup.escaped(String(settings.description.prefix(1_024))))</Description>
        <InputEncoding>UTF-8</InputEncoding>
        <Image width="16" height="16" type="image/svg+xml">\(address(icon))</Image>
        <Url type="text/html" template="\(template(Paths.search))"/>
        <Url type="application/x-suggestions+json" template="\(template(Paths.openSearchSuggestions))"/>
        <Url type="application/opensearchdescription+xml" rel="self" template="\(address(Paths.openSearch))"/>
        </OpenSearchDescription>

        """
    }

    /// The site's name in whole words, as many as fit.
    private var shortName: String {
        var name = ""
        for word in settings.name.split(separator: " ") {
            let longer = name.isEmpty ? String(word) : "\(name) \(word)"
            if longer.unicodeScalars.count > OpenSearch.longestName { break }
            name = longer
        }
        let scalars = settings.name.unicodeScalars.prefix(OpenSearch.longestName)
        return name.isEmpty ? String(scalars) : name
    }

    private func template(_ path: String) -> String { address(path) + "?q={searchTerms}" }

    private func address(_ path: String) -> String { Markup.escaped(url(path)) }
}

/// What a half-typed text may become, as browsers read it: the text, then what
/// to type, what each is and where it leads (OpenSearch suggestions extension 1.1).
struct OpenSearchSuggestions: Encodable {
    let query: String
    let suggestions: [Suggestion]
    /// Gives the whole address of a path.
    let url: (String) -> String

    func encode(to encoder: any Encoder) throws {
        var list = encoder.unkeyedContainer()
        try list.encode(query)
        try list.encode(suggestions.map(\.text))
        try list.encode(suggestions.map(\.label))
        try list.encode(suggestions.map { url(Paths.page(of: $0)) })
    }
}
