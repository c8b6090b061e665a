import FoundationEssentials

/// Options from the environment: `HANDRAIL_PORT=80` stands for `--port 80`.
enum Environment {
    /// The options that may come from the environment, by the command that takes them.
    private static let options: [String: [String]] = [
        "serve": [
            "host", "port", "socket", "tls-certificate", "tls-key", "trusted-proxies",
            "metrics-port", "articles", "public", "data", "base-url", "threads", "rate-limit",
            "log-level", "log-format", "access-log", "stop-seconds", "connections",
            "connections-per-client", "address-bytes", "header-bytes", "body-bytes", "file-bytes",
            "header-seconds", "body-seconds", "idle-seconds", "answer-seconds", "smtp-url",
            "smtp-user", "smtp-password-file", "smtp-authorities", "mail-from", "mail-to",
            "mail-rate", "webhook-private", "oidc-issuer", "oidc-client-id",
            "oidc-client-secret-file", "oidc-name",
        ],
        "check": ["articles"], "search": ["articles", "color"], "code": ["articles", "color"],
        "reports": ["data"], "searches": ["data"], "outbox": ["data"],
        "doctor": ["host", "port"],
    ]

    /// The arguments, with the options that they leave out and the environment gives.
    static func completing(
        _ arguments: some Collection<String>,
        _ environment: [String: String] = ProcessInfo.processInfo.environment
    ) -> [String] {
        let given = Array(arguments)
        guard let command = given.first, let names = options[command] else { return given }
        let missing = names.filter { name in
            !given.contains { $0 == "--\(name)" || $0.hasPrefix("--\(name)=") }
        }
        return given
            + missing.flatMap { name in
                environment[variable(name)].map { ["--\(name)=\($0)"] } ?? []
            }
    }

    private static func variable(_ option: String) -> String {
        "HANDRAIL_" + option.uppercased().replacing("-", with: "_")
    }
}
