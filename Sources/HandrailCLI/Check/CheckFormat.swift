import ArgumentParser

/// In which form the findings are printed.
enum CheckFormat: String, ExpressibleByArgument, CaseIterable {
    /// A line each, as compilers print them.
    case text
    /// One object.
    case json
    /// Commands that GitHub's workflows show beside the lines.
    case github
    /// SARIF 2.1.0, for code scanning.
    case sarif
}
