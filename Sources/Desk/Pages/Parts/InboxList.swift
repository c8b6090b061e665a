import Handrail

/// The reports that the inbox shows, and what is told of each.
struct InboxList {
    let rows: [InboxRow]
    /// Those of which the agent has not seen all.
    let unseen: Set<ReportReference>
    /// Where the words that were looked for stand.
    let excerpts: [ReportReference: [ExcerptPiece]]
    /// Who else has it before them, in words.
    let others: [ReportReference: String]
    /// Those that were chosen for an act that was refused, to be chosen still.
    let chosen: Set<ReportReference>
    /// What was typed as a tag then.
    let typedTag: String
}
