import Foundation
import Handrail
import Library

/// Asks whether the links to other sites answer: several sites at once, each site for one
/// page after another.
struct ExternalCheck {
    /// How many sites are asked at once.
    let atOnce: Int
    /// How long a site has to answer.
    let seconds: Int
    /// Whether addresses of private networks are asked.
    let allowsPrivate: Bool

    /// What is wrong with the links; each address is asked for once.
    func findings(_ links: [ExternalLink]) -> [Finding] {
        let byAddress = Dictionary(grouping: links, by: \.address)
        let problems = problems(of: byAddress.keys.sorted())
        return byAddress.flatMap { address, links in
            guard let problem = problems[address] else { return [Finding]() }
            return links.map {
                $0.finding(problem.message, advice: problem.advice, severity: problem.severity)
            }
        }
    }

    private func problems(of addresses: [String]) -> [String: ExternalAnswer.Problem] {
        let bySite = Dictionary(grouping: addresses) { URL(string: $0)?.host() ?? "" }
        let work = ExternalWork(bySite.sorted { $0.key < $1.key }.map(\.value))
        let workers = DispatchGroup()
        for _ in 0..<min(atOnce, bySite.count) {
            workers.enter()
            Thread.detachNewThread {
                work.run { ExternalAnswer(asking: $0, seconds, allowsPrivate: allowsPrivate) }
                workers.leave()
            }
        }
        workers.wait()
        return work.problems
    }
}
