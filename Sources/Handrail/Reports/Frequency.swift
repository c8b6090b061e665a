/// How often a visitor meets the error.
public enum Frequency: String, Sendable, CaseIterable {
    case always, often, sometimes, once

    /// As the form asks it.
    public var label: String {
        switch self {
        case .always: "Every time"
        case .often: "Often"
        case .sometimes: "Now and then"
        case .once: "Once"
        }
    }
}
