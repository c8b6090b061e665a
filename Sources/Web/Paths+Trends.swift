extension Paths {
    /// The feed of spikes.
    public static let spikes = "/trends.atom"

    /// A code's page where it says how many people report it.
    public static func trend(_ code: String) -> String { "\(Paths.code(code))#trend" }
}
