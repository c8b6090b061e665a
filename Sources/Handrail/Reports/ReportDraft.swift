/// A report as it was typed: any text in any field.
public struct ReportDraft: Sendable, Equatable {
    public var code = ""
    public var summary = ""
    public var description = ""
    public var startedAt = ""
    public var timeZone = ""
    public var frequency = ""
    public var tried: [String] = []
    /// Never typed, so what cannot be used is left out and not complained of.
    public var skipped: [String] = []
    public var article = ""
    public var browser = ""
    public var system = ""
    public var pageURL = ""
    public var requestID = ""
    public var email = ""

    public init() {}

    /// What is wrong with one field, and how to mend it.
    public struct Mistake: Error, Sendable, Equatable {
        /// The field's name in the form.
        public let field: String
        public let message: String

        public init(_ field: String, _ message: String) {
            self.field = field
            self.message = message
        }
    }

    /// The report, when every field holds what it may hold.
    public var report: Report? { mistakes.isEmpty ? checked : nil }

    /// What stands in the way of sending, in the order of the form.
    public var mistakes: [Mistake] {
        [
            tooLong("code", code, 80, "the error code"),
            summaryMistake,
            tooLong("description", description, 10_000, "what you were doing"),
            startMistake, zoneMistake, frequencyMistake, triedMistake,
            tooLong("article", article, 200, "the article"),
            tooLong("browser", browser, 300, "your browser"),
            tooLong("system", system, 300, "your system"),
            addressMistake,
            tooLong("request_id", requestID, 200, "the request ID"),
            emailMistake,
        ].compactMap(\.self)
    }

    private var checked: Report {
        var report = Report()
        report.code = code.oneLine
        report.summary = summary.oneLine
        report.description = description.plain.trimmed
        report.startedAt = startedAt.oneLine
        report.timeZone = timeZone.oneLine
        report.frequency = Frequency(rawValue: frequency)
        report.tried = tried.map(\.oneLine)
        report.skipped = usableSkipped
        report.article = article.oneLine
        report.browser = browser.oneLine
        report.system = system.oneLine
        report.pageURL = pageURL.oneLine
        report.requestID = requestID.oneLine
        report.email = email.oneLine
        return report
    }

    private var usableSkipped: [String] {
        let named = skipped.filter { !tried.contains($0) && $0.unicodeScalars.count <= 200 }
        return Array(named.map(\.oneLine).filter { !$0.isEmpty }.prefix(50))
    }

    private func tooLong(
        _ field: String, _ text: String, _ most: Int, _ what: String
    ) -> Mistake? {
        // Code points, since one character may have any number of them.
        let count = text.unicodeScalars.count
        guard count > most else { return nil }
        return Mistake(field, "Shorten \(what) to \(most) characters; it has \(count)")
    }

    private var summaryMistake: Mistake? {
        guard summary.trimmed.isEmpty else {
            return tooLong("summary", summary, 200, "what happened")
        }
        return Mistake("summary", "Enter what happened, for example “502 when I press Send”")
    }

    private var startMistake: Mistake? {
        guard !startedAt.trimmed.isEmpty, !LocalMinute.isOne(startedAt.trimmed) else { return nil }
        return Mistake(
            "started_at", "Enter when it started as a date and time, like 2026-05-12T13:05")
    }

    private var zoneMistake: Mistake? {
        let isZone =
            timeZone.utf8.count <= 64
            && timeZone.allSatisfy {
                $0.isASCII && ($0.isLetter || $0.isNumber || "_+-/:".contains($0))
            }
        guard !isZone else { return nil }
        return Mistake(
            "time_zone",
            "Enter your time zone as a name like Europe/Berlin or an offset like +02:00")
    }

    private var frequencyMistake: Mistake? {
        guard !frequency.isEmpty, Frequency(rawValue: frequency) == nil else { return nil }
        return Mistake("frequency", "Choose how often it happens from the list")
    }

    private var triedMistake: Mistake? {
        guard tried.count > 50 || tried.contains(where: { $0.unicodeScalars.count > 200 }) else {
            return nil
        }
        return Mistake("tried", "Choose what you tried from the list, 50 steps at most")
    }

    private var addressMistake: Mistake? {
        let text = pageURL.trimmed
        guard !text.isEmpty else { return nil }
        let address = text.lowercased()
        let scheme = ["https://", "http://"].first(where: address.hasPrefix)
        let host = address.dropFirst(scheme?.count ?? 0).prefix { !"/?#".contains($0) }
        guard scheme != nil, !host.isEmpty, !text.contains(where: \.isWhitespace) else {
            return Mistake(
                "page_url",
                "Enter the page’s address as it stands in the address bar, like https://chatgpt.com/"
            )
        }
        return tooLong("page_url", text, 2_000, "the page’s address")
    }

    private var emailMistake: Mistake? {
        let text = email.trimmed
        guard !text.isEmpty, !EmailAddress.isOne(text) else { return nil }
        return Mistake("email", "Enter an e-mail address like name@example.com, or leave it empty")
    }
}
