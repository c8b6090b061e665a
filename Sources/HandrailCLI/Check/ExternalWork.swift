import Synchronization

/// The addresses that are still to be asked for, by site, and what came of the others; several
/// threads share it.
final class ExternalWork: Sendable {
    private let waiting: Mutex<[[String]]>
    private let found = Mutex<[String: ExternalAnswer.Problem]>([:])

    init(_ sites: [[String]]) {
        waiting = Mutex(sites)
    }

    /// What is wrong, by address.
    var problems: [String: ExternalAnswer.Problem] { found.withLock { $0 } }

    /// Takes one site after another until none is left.
    func run(_ ask: (String) -> ExternalAnswer) {
        while let site = waiting.withLock({ $0.popLast() }) {
            for address in site {
                guard let problem = ask(address).problem else { continue }
                found.withLock { $0[address] = problem }
            }
        }
    }
}
