public import Handrail

extension Paths {
    public static let diagnosis = "/diagnose"

    /// A recording that was cleaned and is kept for its sender.
    public static func cleanRecording(_ id: FileID) -> String { "\(diagnosis)/files/\(id.text)" }

    /// The report form with a kept file, and what is known filled in.
    public static func report(
        holding id: FileID, code: String?, requestID: String?, summary: String?
    ) -> String {
        let path = report(code: code, requestID: requestID, summary: summary)
        return "\(path)\(path == report ? "?" : "&")held=\(id.text)"
    }
}
