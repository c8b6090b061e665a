extension Paths {
    public static let diagnosis = "/diagnose"

    /// A recording that was cleaned and is kept for its sender.
    public static func cleanRecording(_ token: String) -> String {
        "\(diagnosis)/files/\(segment(token))"
    }

    /// The report form with a kept file, and what is known filled in.
    public static func report(
        holding token: String, code: String?, requestID: String?, summary: String?
    ) -> String {
        let path = report(code: code, requestID: requestID, summary: summary)
        return "\(path)\(path == report ? "?" : "&")held=\(segment(token))"
    }
}
