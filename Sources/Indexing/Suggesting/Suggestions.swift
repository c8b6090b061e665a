import Handrail

/// Suggestions, collected in the order they are shown.
struct Suggestions {
    /// With fewer than this, a whole search is asked as well.
    static let few = 3

    private(set) var all: [Suggestion] = []
    private var seen: Set<String> = []

    /// Adds those that are not there yet, as long as there is room.
    mutating func add(_ suggestions: some Sequence<Suggestion>) {
        for suggestion in suggestions where all.count < Suggestion.most {
            let key = "\(suggestion.kind) \(suggestion.slug)#\(suggestion.anchor ?? "")"
            let text = suggestion.text.lowercased()
            guard seen.insert(text).inserted else { continue }
            if !suggestion.slug.isEmpty, !seen.insert(key).inserted { continue }
            all.append(suggestion)
        }
    }
}
