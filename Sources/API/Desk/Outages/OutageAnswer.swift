import HTTPServer
import Handrail

/// An outage as it stands, as the answer to whoever reads or has changed it.
struct OutageAnswer {
    private let records: any DeskStore

    init(_ records: any DeskStore) {
        self.records = records
    }

    static let missing = Problem(.notFound, "No outage has this reference.")

    /// `isSame` says whether what was sent is what is stored: a key that came before stores
    /// nothing, so that another body under it has to be refused.
    func response(
        about reference: OutageReference, _ status: Status = .ok,
        _ isSame: (OutageStory) -> Bool = { _ in true }
    ) throws -> Response {
        guard let story = try records.story(of: reference) else { throw OutageAnswer.missing }
        guard isSame(story) else { throw IdempotencyKey.conflict }
        var response = try JSON.response(OutageDetails(story))
        response.status = status
        return response
    }
}

extension DeskStore {
    /// Throws for a reference that no report has.
    func requireReports(_ references: [ReportReference], field: String) throws {
        let unknown = try references.first { try report(reference: $0) == nil }
        guard let unknown else { return }
        throw JSONBody.mistaken([.init(field, "No report is called \(unknown)")])
    }
}
