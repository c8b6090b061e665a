/// Where a step can be done.
public enum StepPlace: String, Sendable, CaseIterable {
    case browser, app, api

    /// As it follows a step's title: `in the browser`.
    public var words: String {
        switch self {
        case .browser: "in the browser"
        case .app: "in the app"
        case .api: "for the API"
        }
    }
}
