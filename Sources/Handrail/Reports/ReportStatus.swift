/// Where a report stands.
public enum ReportStatus: String, Sendable, CaseIterable {
    case new, open, waiting, solved, closed

    /// As a receipt says it.
    public var label: String {
        switch self {
        case .new: "Received"
        case .open: "Being looked at"
        case .waiting: "Waiting for you"
        case .solved: "Solved"
        case .closed: "Closed"
        }
    }
}
