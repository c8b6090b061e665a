/// How often what is offered beside the report form is shown, opened and enough.
public protocol DeflectionRecords: Sendable {
    /// Adds counts to those of their day and article; all of them, or none.
    func count(_ deflections: [Deflection]) throws

    /// The counts since a day, the latest day first.
    func deflections(since day: Day) throws -> [Deflection]
}
