import Foundation

/// A request of a recording that a test makes up.
struct SampleRequest {
    var url = "https://api.example.com/v1/items"
    var method = "GET"
    var status = 200
    var error: String?
    /// Seconds from the first request.
    var at = 0.0
    /// Milliseconds.
    var wait = 50.0
    var connect = -1.0
    var version = "http/2.0"
    var headers: [(String, String)] = []
    var answer: [(String, String)] = []
    var bodyBytes = 0
    var kind = "fetch"

    static func recording(_ requests: [SampleRequest]) -> String {
        let entries = requests.map(\.json).joined(separator: ",")
        return
            #"{"log":{"version":"1.2","creator":{"name":"Test","version":"1"},"entries":[\#(entries)]}}"#
    }

    private var json: String {
        let fields: [String: Any] = [
            "startedDateTime": time, "time": wait + max(connect, 0), "_resourceType": kind,
            "request": [
                "method": method, "url": url, "httpVersion": version, "bodySize": bodyBytes,
                "headers": SampleRequest.list(headers),
            ],
            "response": [
                "status": status, "statusText": "", "httpVersion": status == 0 ? "" : version,
                "headers": SampleRequest.list(answer), "_error": error ?? "",
            ],
            "timings": ["connect": connect, "send": 0, "wait": wait, "receive": 0],
        ]
        let data = try? JSONSerialization.data(withJSONObject: fields)
        return String(decoding: data ?? Data(), as: UTF8.self)
    }

    private var time: String {
        let thousandths = Int((at * 1_000).rounded())
        let parts = [thousandths / 60_000, thousandths / 1_000 % 60].map {
            String(100 + $0).dropFirst()
        }
        return
            "2026-11-24T14:\(parts[0]):\(parts[1]).\(String(1_000 + thousandths % 1_000).dropFirst())Z"
    }

    private static func list(_ headers: [(String, String)]) -> [[String: String]] {
        headers.map { ["name": $0.0, "value": $0.1] }
    }
}
