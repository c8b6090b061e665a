/// What visitors' use of the site says about its pages: it suggests searches and
/// decides between results that are nearly as good.
public struct VisitorSignals: Sendable {
    /// What people searched for and then opened.
    public var openedSearches: OpenedSearches
    /// For the slug of each article that was voted on, how likely it helps: 0 to 1.
    public var helpfulness: [String: Double]
    /// How the steps of the guides went.
    public var guides: GuideCounts

    public init(
        openedSearches: OpenedSearches = OpenedSearches(), helpfulness: [String: Double] = [:],
        guides: GuideCounts = GuideCounts()
    ) {
        self.openedSearches = openedSearches
        self.helpfulness = helpfulness
        self.guides = guides
    }

    /// How likely an article helps that so many said it does: near a half until
    /// there are enough votes to say more.
    public static func helpfulness(helped: Int, votes: Int) -> Double {
        Double(helped + 4) / Double(votes + 8)
    }
}
