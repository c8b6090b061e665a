import FoundationEssentials

/// How like one report is to another: 0 for nothing in common, 1 for the same.
///
/// Of the whole, half is the words that both have (Jaccard index), three tenths the host
/// of the page's address, and two tenths nearness in time, which halves every two hours.
/// Another code leaves nothing; so is a report that names none like others without one.
public struct ReportLikeness: Sendable {
    /// Below this, two reports have no more in common than any two of their code: the host
    /// alone says nothing after some hours.
    public static let least = 0.35
    private static let halving: Double = 7_200

    /// Of all different words, the part that both have.
    public let words: Double
    /// The host that both name; nil when there is none.
    public let host: String?
    /// The code that both name; empty when neither does.
    public let code: String
    /// Between when they came.
    public let seconds: Double

    /// Nil when their codes are not the same.
    public init?(_ one: FiledReport, _ other: FiledReport) {
        self.init(Fingerprint(one), Fingerprint(other))
    }

    /// As above, of what was read before.
    init?(_ one: Fingerprint, _ other: Fingerprint) {
        guard one.code.lowercased() == other.code.lowercased() else { return nil }
        code = one.code
        let common = one.words.intersection(other.words).count
        let all = one.words.count + other.words.count - common
        words = all == 0 ? 0 : Double(common) / Double(all)
        host = one.host == other.host ? one.host : nil
        seconds = abs(one.createdAt.timeIntervalSince(other.createdAt))
    }

    public var score: Double {
        let hours = seconds / ReportLikeness.halving
        // Two reports long apart are not like each other for a host that all have.
        return 0.5 * words + (host == nil ? 0 : 0.3) + 0.2 / (1 + hours * hours)
    }
}

/// What of a report is compared.
struct Fingerprint {
    /// The bytes that are read of a text: a long log says no more than its beginning.
    static let readBytes = 500

    let code: String
    let host: String?
    let words: Set<WordHash>
    let createdAt: Date

    init(_ filed: FiledReport) {
        let report = filed.report
        code = report.code
        host = Fingerprint.host(of: report.pageURL)
        createdAt = filed.createdAt
        words = Fingerprint.words(of: report.summary)
            .union(Fingerprint.words(of: report.description))
    }

    /// The words of three bytes or more, as numbers: two hundred reports are read while a
    /// page waits.
    private static func words(of text: String) -> Set<WordHash> {
        var words: Set<WordHash> = []
        var word = WordHash()
        var length = 0
        let lowered = String(decoding: text.utf8.prefix(readBytes), as: UTF8.self).lowercased()
        for byte in lowered.utf8 {
            if byte.isAlphanumeric || byte >= 0x80 {
                word.add(byte)
                length += 1
                continue
            }
            if length > 2 { words.insert(word) }
            word = WordHash()
            length = 0
        }
        if length > 2 { words.insert(word) }
        return words
    }

    /// The host of an address, in lower case, without a `www.`; nil when it has none.
    static func host(of address: String) -> String? {
        guard let start = address.firstRange(of: "://")?.upperBound else { return nil }
        let authority = address[start...].prefix { !"/?#".contains($0) }
        let place = authority.lastIndex(of: "@").map { authority[$0...].dropFirst() } ?? authority
        let host = place.prefix { $0 != ":" }.lowercased()
        let name = host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
        return name.isEmpty ? nil : name
    }
}
