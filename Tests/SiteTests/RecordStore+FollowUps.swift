import Handrail

/// Records made for one test know nothing that was said since, and count nothing.
extension RecordStore {
    func add(_ followUp: FollowUp, to reference: ReportReference) throws -> FiledReport? { nil }
    func messages(about reference: ReportReference) throws -> [Message] { [] }
    func report(reference: ReportReference) throws -> FiledReport? { nil }
    func count(_ deflections: [Deflection]) throws {}
    func deflections(since day: Day) throws -> [Deflection] { [] }
}
