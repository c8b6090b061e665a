import Handrail

/// Something that a list lets one choose.
struct Option: Sendable {
    let value: String
    let label: String
    let isChosen: Bool
}

extension Option {
    /// Whom reports can be given to: nobody, and who may log in.
    static func people(_ agents: [Agent], chosen: Int64? = nil) -> [Option] {
        [Option(value: "", label: "nobody", isChosen: chosen == nil)]
            + agents.filter { !$0.isDisabled || $0.id == chosen }.map {
                Option(value: $0.name, label: $0.name, isChosen: $0.id == chosen)
            }
    }

    /// Where a report may stand.
    static func statuses(chosen: ReportStatus) -> [Option] {
        ReportStatus.allCases.map {
            Option(value: $0.rawValue, label: $0.teamLabel, isChosen: $0 == chosen)
        }
    }
}
