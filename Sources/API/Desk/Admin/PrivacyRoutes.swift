import HTTPServer
import Handrail
import Web

/// `/api/v1/desk/privacy`: what is kept of one person, to be handed over or erased.
///
/// The address of a person is never part of an address: that would be in logs.
struct PrivacyRoutes: Sendable {
    let records: any DeskStore

    private static let person = Schema.request(
        "Person",
        ["email": .text(3...254).told("The address that the reports were sent with.")])
    private static let export = Operation(
        .post, "/api/v1/desk/privacy/export", "exportPerson", .admin,
        "Hand over all that is kept of somebody", body: person,
        answers: [Answer("Their reports, oldest first", PersonExport.self)])
    private static let erase = Operation(
        .post, "/api/v1/desk/privacy/erase", "erasePerson", .admin,
        "Erase all that somebody wrote", body: person,
        answers: [Answer("The reports that were erased now", ErasedReports.self)])
    private static let eraseOne = Operation(
        .post, DeskReportRoutes.path + "/{reference}/erase", "eraseReport", .admin,
        "Erase what was written in a report", parameters: [.reference],
        answers: [
            Answer(
                "The report as it is then", DeskReportDetails.self,
                headers: ["ETag": "Its version"])
        ])

    func add(to desk: inout DeskAPIRouter) {
        desk.add(Self.export, for: .admin, export)
        desk.add(Self.erase, for: .admin, erase)
        desk.add(Self.eraseOne, for: .admin, eraseOne)
    }

    /// `POST /api/v1/desk/privacy/export`
    @Sendable func export(_ request: Request, _ caller: DeskCaller) throws -> Response {
        try JSON.response(
            PersonExport(
                try found(request), from: records, by: caller.actor, at: caller.now))
    }

    /// `POST /api/v1/desk/privacy/erase`
    @Sendable func erase(_ request: Request, _ caller: DeskCaller) throws -> Response {
        let erased = try records.erase(
            try found(request).map(\.reference), by: caller.actor, at: caller.now)
        return try JSON.response(ErasedReports(erased: erased.map(\.description)))
    }

    /// `POST /api/v1/desk/reports/{reference}/erase`
    @Sendable func eraseOne(_ request: Request, _ caller: DeskCaller) throws -> Response {
        let reference = try request.reportReference()
        _ = try records.erase([reference], by: caller.actor, at: caller.now)
        return try DeskReportAnswer(records).response(about: reference)
    }

    private func found(_ request: Request) throws -> [FiledReport] {
        let body = try JSONBody(request, Self.person).value
        let email = (body["email"]?.text ?? "").trimmed
        guard email.contains("@") else {
            throw JSONBody.mistaken([
                .init("email", "Send the e-mail address that the reports were sent with")
            ])
        }
        return try records.reports(withEmail: email)
    }
}

/// What was erased.
struct ErasedReports: Described {
    let erased: [String]

    static let schema = Schema.answer("ErasedReports", ["erased": .list(.text)])
}

extension PersonExport: Described {
    static let schema = Schema.answer("PersonExport", ["reports": .list(.anyObject)])
}
