public import FoundationEssentials
import HTTPServer
public import Handrail

extension Paths {
    public static let outages = "/desk/outages"
    /// Where an outage is opened.
    public static let newOutage = "/desk/outages/new"

    public static func outage(_ reference: OutageReference) -> String {
        "\(outages)/\(reference)"
    }

    /// Where an outage of a code is opened.
    public static func newOutage(code: String, since: Date) -> String {
        newOutage + Fields([("code", code), ("since", since.utcMinute)]).suffix
    }

    /// Where an outage is opened that reports are linked to at once.
    public static func newOutage(code: String, of reports: [ReportReference]) -> String {
        let chosen = reports.map { ("report", $0.description) }
        return newOutage + Fields((code.isEmpty ? [] : [("code", code)]) + chosen).suffix
    }
}
