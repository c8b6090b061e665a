import FoundationEssentials
import Handrail
import Synchronization
import Web

/// Who has which report before them. It lives in memory: after a restart nobody looks at
/// anything, until their page says so again.
final class Presence: Sendable {
    /// So many seconds after somebody opened or touched a page they count as gone.
    static let lifetime: Double = 120
    /// Reports kept at most; the whole team has far fewer open.
    private static let most = 1_000

    private let people = Mutex<[ReportReference: [Int64: Seen]]>([:])

    /// An agent at a report.
    struct Seen: Sendable, Equatable {
        let name: String
        let at: Date
        let isAnswering: Bool
    }

    /// Notes that an agent is there.
    func note(_ agent: Agent, at reference: ReportReference, isAnswering: Bool, _ now: Date) {
        people.withLock { people in
            if people[reference] == nil, people.count >= Presence.most {
                people = people.filter { $0.value.values.contains { !Presence.isGone($0, now) } }
                guard people.count < Presence.most else { return }
            }
            people[reference, default: [:]][agent.id] = Seen(
                name: agent.name, at: now, isAnswering: isAnswering)
        }
    }

    /// Notes that an agent has gone on.
    func leave(_ agent: Agent, _ reference: ReportReference) {
        people.withLock { _ = $0[reference]?.removeValue(forKey: agent.id) }
    }

    /// `eve is answering`, `eve and bob have this open`; nil for nobody else.
    func others(at reference: ReportReference, than agent: Int64, at now: Date) -> String? {
        people.withLock { Presence.words($0[reference] ?? [:], agent, now) }
    }

    /// The same for each of some reports.
    func others(
        at references: [ReportReference], than agent: Int64, at now: Date
    ) -> [ReportReference: String] {
        people.withLock { people in
            var words: [ReportReference: String] = [:]
            for reference in references {
                words[reference] = people[reference].flatMap { Presence.words($0, agent, now) }
            }
            return words
        }
    }

    private static func words(_ seen: [Int64: Seen], _ agent: Int64, _ now: Date) -> String? {
        let others = seen.filter { $0.key != agent && !isGone($0.value, now) }.map(\.value)
        let answering = others.filter(\.isAnswering).map(\.name).sorted()
        let looking = others.filter { !$0.isAnswering }.map(\.name).sorted()
        let parts = [
            answering.isEmpty
                ? nil : "\(answering.listed) \(answering.count == 1 ? "is" : "are") answering",
            looking.isEmpty
                ? nil : "\(looking.listed) \(looking.count == 1 ? "has" : "have") this open",
        ].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: "; ")
    }

    private static func isGone(_ seen: Seen, _ now: Date) -> Bool {
        now.timeIntervalSince(seen.at) > lifetime
    }
}
