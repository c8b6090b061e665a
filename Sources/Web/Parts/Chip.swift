package import Handrail

/// A code with its name, as a link.
package struct Chip {
    package let href: String
    package let code: String
    package let name: String

    package init(_ code: ErrorCode) {
        href = Paths.code(code.code)
        self.code = code.code
        name = code.name
    }

    /// The chips of those codes that the catalogue has, in this order.
    package static func all(_ codes: [String], in content: Content) -> [Chip] {
        codes.compactMap { content.code($0) }.map(Chip.init)
    }
}
