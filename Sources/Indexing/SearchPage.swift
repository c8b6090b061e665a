import Handrail

/// Which of the results are wanted.
struct SearchPage {
    /// Nil for all kinds.
    let kind: SearchKind?
    let limit: Int
    let offset: Int
}
