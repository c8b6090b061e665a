public import FoundationEssentials

/// The answers that the team shares. Every change has its entry in the audit log.
public protocol AnswerRecords: Sendable {
    /// All of them, by title.
    func answers() throws -> [CannedAnswer]

    func answer(_ id: Int64) throws -> CannedAnswer?

    /// Stores an answer and tells its id. Throws a `Problem` of the kind `.conflict` when another one has
    /// its title, or there are as many as there can be.
    @discardableResult
    func addAnswer(_ content: CannedAnswer.Content, by actor: Actor, at now: Date) throws -> Int64

    /// Changes the answer that was read as of a version. False when there is none.
    ///
    /// Throws a `Problem` of the kind `.conflict` when somebody changed it meanwhile, or
    /// another one has the title.
    func changeAnswer(
        _ id: Int64, to content: CannedAnswer.Content, version: Int64, by actor: Actor,
        at now: Date
    ) throws -> Bool

    /// False when there is no such answer.
    func removeAnswer(_ id: Int64, by actor: Actor, at now: Date) throws -> Bool
}
