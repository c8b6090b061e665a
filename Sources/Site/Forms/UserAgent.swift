/// What a browser says of itself, in words people know.
///
/// A guess that the visitor can correct: browsers imitate each other, so the
/// most particular name is looked for first.
struct UserAgent {
    /// `Chrome 139`; empty when unknown.
    let browser: String
    /// `Windows`, `Android 14`; empty when unknown.
    let system: String

    /// Reads a `User-Agent` field (RFC 9110, section 10.1.5).
    init(_ field: String) {
        let text = String(field.prefix(500))
        browser = UserAgent.browser(text)
        system = UserAgent.system(text)
    }

    private static func browser(_ text: String) -> String {
        let names = [
            ("Edg/", "Edge"), ("EdgiOS/", "Edge"), ("EdgA/", "Edge"), ("OPR/", "Opera"),
            ("SamsungBrowser/", "Samsung Internet"), ("Vivaldi/", "Vivaldi"),
            ("FxiOS/", "Firefox"), ("Firefox/", "Firefox"), ("CriOS/", "Chrome"),
            ("Chrome/", "Chrome"), ("Version/", "Safari"),
        ]
        for (mark, name) in names {
            guard let version = version(after: mark, in: text) else { continue }
            if name == "Safari", !text.contains("Safari/") { continue }
            return "\(name) \(version.prefix { $0 != "." })"
        }
        return ""
    }

    private static func system(_ text: String) -> String {
        if text.contains("Windows") { return "Windows" }
        if let version = version(after: "Android ", in: text) { return "Android \(version)" }
        if text.contains("iPad") { return withVersion("iPadOS", in: text) }
        if text.contains("iPhone") { return withVersion("iOS", in: text) }
        let names = [
            ("Android", "Android"), ("Mac OS X", "macOS"), ("CrOS", "ChromeOS"), ("Linux", "Linux"),
        ]
        return names.first { text.contains($0.0) }?.1 ?? ""
    }

    /// Of an iPhone: `CPU iPhone OS 17_5 like Mac OS X`.
    private static func withVersion(_ name: String, in text: String) -> String {
        guard let version = version(after: " OS ", in: text) else { return name }
        return "\(name) \(version.replacing("_", with: "."))"
    }

    /// The digits, dots and underscores that follow a mark; nil when there are none.
    private static func version(after mark: String, in text: String) -> String? {
        guard let place = text.firstRange(of: mark) else { return nil }
        let version = text[place.upperBound...].prefix { $0.isNumber || $0 == "." || $0 == "_" }
        return version.isEmpty ? nil : String(version)
    }
}
