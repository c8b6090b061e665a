/// How often something that people tried worked.
public struct OutcomeCounts: Sendable, Equatable {
    public let worked: Int
    public let notYet: Int

    public init(worked: Int, notYet: Int) {
        self.worked = worked
        self.notYet = notYet
    }

    /// On fewer people nothing is shown, and nothing is ordered.
    public static let least = 30

    /// How many said whether it worked.
    public var people: Int { worked + notYet }

    public var isEnough: Bool { people >= OutcomeCounts.least }

    /// Of a hundred people, how many it worked for; 0 when nobody said.
    public var percent: Int {
        people == 0 ? 0 : Int((Double(worked) * 100 / Double(people)).rounded())
    }

    /// What share it works for at least, with 95 % confidence: the lower end of
    /// Wilson's score interval. It is lower the fewer people there are.
    public var lowerBound: Double {
        guard people > 0 else { return 0 }
        let z = 1.959964
        let count = Double(people)
        let share = Double(worked) / count
        let spread = z * (share * (1 - share) / count + z * z / (4 * count * count)).squareRoot()
        return max(0, (share + z * z / (2 * count) - spread) / (1 + z * z / count))
    }
}
