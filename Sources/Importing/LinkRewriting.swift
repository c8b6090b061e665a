import Foundation

/// Where the links and pictures of a page lead once it is an article.
struct LinkRewriting {
    /// What a link leads to.
    enum Target: Equatable {
        /// The same or another address.
        case address(String)
        /// Nothing that is here: the words stay.
        case nothing
    }

    /// The file that the links stand in, relative to the root.
    let file: String
    /// The slugs by file and by other addresses.
    let slugs: [String: String]
    /// The names of pictures by file.
    let pictures: [String: String]
    private(set) var losses: [String] = []

    init(file: String, slugs: [String: String], pictures: [String: String]) {
        self.file = file
        self.slugs = slugs
        self.pictures = pictures
    }

    /// The lines with links that lead to where things lie now.
    mutating func rewrite(_ lines: [Substring]) -> [Substring] {
        var fence = CodeFence()
        return lines.map { line in
            fence.takes(line) || !line.contains("[") ? line : rewrite(line)
        }
    }

    private mutating func rewrite(_ line: Substring) -> Substring {
        if let definition = line.wholeMatch(of: /(\s{0,3}\[[^\]^]+\]:\s*)<?([^\s>]+)>?(.*)/) {
            guard case .address(let address) = target(String(definition.2), isPicture: false)
            else { return "\(definition.1)/"[...] }
            return "\(definition.1)\(address)\(definition.3)"[...]
        }
        var losses: [String] = []
        let copy = self
        let text = line.replacing(/(!?)\[([^\[\]]*)\]\(\s*<?([^\s()<>]*)>?(\s+"[^"]*")?\s*\)/) {
            match in
            let isPicture = !match.1.isEmpty
            let words = isPicture && match.2.isEmpty ? "Picture" : match.2
            guard case .address(let address) = copy.target(String(match.3), isPicture: isPicture)
            else {
                losses.append(
                    "\(isPicture ? "the picture" : "the link to") “\(match.3)” is not there: its words stay"
                )
                return String(match.2)
            }
            return "\(match.1)[\(words)](\(address)\(match.4 ?? ""))"
        }
        self.losses += losses
        return text
    }

    /// Where an address of the page leads now.
    func target(_ address: String, isPicture: Bool) -> Target {
        let lower = address.lowercased()
        if ["https://", "http://", "mailto:"].contains(where: lower.hasPrefix) {
            return .address(address)
        }
        if address.hasPrefix("#"), !isPicture { return .address(address) }
        let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let path = String((parts.first ?? "").prefix { $0 != "?" })
        guard let place = Self.resolve(path.removingPercentEncoding ?? path, from: file) else {
            return .nothing
        }
        if let picture = pictures[place] { return .address("/pictures/\(picture)") }
        guard !isPicture, let slug = slug(of: place) else { return .nothing }
        let anchor = parts.count > 1 && !parts[1].isEmpty ? "#\(parts[1])" : ""
        return .address("/articles/\(slug)\(anchor)")
    }

    private func slug(of place: String) -> String? {
        let bare = place.hasSuffix(".html") ? String(place.dropLast(5)) : place
        let endings = ["", ".md", ".mdx", ".markdown", "/index.md", "/README.md"]
        return endings.lazy.compactMap { slugs[bare + $0] }.first
    }

    /// A path from the root, with what goes up worked out; nil when it leaves the folder.
    static func resolve(_ path: String, from file: String) -> String? {
        guard !path.isEmpty, !path.contains(":") else { return nil }
        var parts = path.hasPrefix("/") ? [] : Array(file.split(separator: "/").dropLast())
        for part in path.split(separator: "/") where part != "." {
            if part != ".." {
                parts.append(part)
            } else if parts.popLast() == nil {
                return nil
            }
        }
        return parts.joined(separator: "/")
    }
}
