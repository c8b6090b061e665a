import Handrail
import Web

/// A code with its name, as a link.
struct Chip {
    let href: String
    let code: String
    let name: String

    init(_ code: ErrorCode) {
        href = Paths.code(code.code)
        self.code = code.code
        name = code.name
    }

    /// The chips of those codes that the catalogue has, in this order.
    static func all(_ codes: [String], in content: Content) -> [Chip] {
        codes.compactMap { content.code($0) }.map(Chip.init)
    }
}
