import Handrail
import Web

/// What stands nearest to a code that was asked for and is not in the catalogue.
struct NearCodes {
    let chips: [Chip]

    /// Nil when the query is more than a code with a word or two beside it, or
    /// when nothing is near.
    init?(_ query: SearchQuery, in content: Content) {
        guard query.text.split(separator: " ").count <= 3 else { return nil }
        chips = content.codes(near: query.text).map(Chip.init)
        if chips.isEmpty { return nil }
    }
}
