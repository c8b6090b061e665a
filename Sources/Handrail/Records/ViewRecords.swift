public import FoundationEssentials

/// How each agent goes through the reports: under which names, and what they have seen.
public protocol ViewRecords: Sendable {
    /// Keeps filters under a name; one that the agent has of this name is replaced. Throws a
    /// `Problem` of the kind `.full` when they have `SavedView.most`.
    func saveView(
        _ name: String, query: String, isShared: Bool, by actor: Actor, at now: Date) throws
    /// Those of an agent and those that are shared, by name.
    func views(for agent: Int64) throws -> [SavedView]
    /// False when the agent keeps no such view.
    func removeView(_ id: Int64, by actor: Actor, at now: Date) throws -> Bool

    /// Notes that an agent has a report before them.
    func see(_ reference: ReportReference, by agent: Int64, at now: Date) throws
    /// Those of which something was said that an agent has not seen.
    func unseen(_ references: [ReportReference], by agent: Int64) throws -> Set<ReportReference>
}
