import Handrail
import Web

/// What the connection check may come to. The page holds the words of each; its
/// script shows those that the figures bear out, and the figures with them.
struct ConnectionVerdict {
    /// What the script knows it by.
    let name: String
    let heading: String
    let meaning: String
    let steps: [String]
    let hasLinks: Bool
    let links: [Link]

    /// All of them for a site: where the way is broken, then what else is wrong with it.
    static func all(in content: Content) -> [ConnectionVerdict] {
        let product = content.settings.product
        return [
            offline(product, in: content), site(product), blocked(product, in: content),
            partly(product, in: content), reached(product, in: content), unlisted(in: content),
            unsteady(in: content), clock(in: content), proxy(product, in: content),
        ]
    }

    private init(
        _ name: String, _ heading: String, _ meaning: String, steps: [String], links: [Link] = []
    ) {
        self.name = name
        self.heading = heading
        self.meaning = meaning
        self.steps = steps
        hasLinks = !links.isEmpty
        self.links = links
    }

    private static func offline(_ product: String, in content: Content) -> Self {
        Self(
            "offline", "Nothing answered",
            "Neither this site nor \(product) answered, so the break is most likely near you: your device, its Wi-Fi, or the service that looks up names (DNS).",
            steps: [
                "Switch flight mode on and off again, or pull the network cable and put it back.",
                "On public Wi-Fi, open http://neverssl.com: if a sign-in page comes, accept its terms.",
                "Turn off a VPN, if you use one, and check again.",
                "Try mobile data. If that works, restart the router.",
            ], links: links(["ERR_INTERNET_DISCONNECTED", "ERR_NAME_NOT_RESOLVED"], in: content))
    }

    private static func site(_ product: String) -> Self {
        Self(
            "site", "\(product) answers, this site does not",
            "Your connection works: \(product) answered. The trouble is here, or something stops the way to us.",
            steps: ["Check again in a minute.", "Use \(product) as usual meanwhile."])
    }

    private static func blocked(_ product: String, in content: Content) -> Self {
        Self(
            "blocked", "This site answers, \(product) does not",
            "Your connection works, but no address of \(product) answered your browser. A company filter, a VPN or proxy, an extension that blocks requests, or an outage can each do that.",
            steps: [
                "Open \(product) in a new tab. If it opens there, an extension stopped this check and not your connection.",
                "Turn off a VPN, or choose another place in it, and check again.",
                "Try mobile data. If it works there, your network blocks it: ask whoever runs it.",
                "If it fails on every network, look whether \(product) reports an outage.",
            ], links: links(["ERR_CONNECTION_TIMED_OUT", "403"], in: content))
    }

    private static func partly(_ product: String, in content: Content) -> Self {
        Self(
            "partly", "\(product) answers in part",
            "Some of its addresses answered your browser and some did not. A filter or an extension may stop those alone, or that part of \(product) has trouble.",
            steps: [
                "Check again in a minute: it may have passed.",
                "Turn off extensions that block requests, and a VPN, one after the other.",
                "Try mobile data. If all answer there, your network stops some of them.",
            ], links: links(["ERR_CONNECTION_RESET", "403"], in: content))
    }

    private static func reached(_ product: String, in content: Content) -> Self {
        Self(
            "reached", "The way to \(product) is open",
            "This site and every address of \(product) answered your browser. That does not say that \(product) itself is well: an error with a number, such as 502, comes from there and not from your connection.",
            steps: [
                "Look whether \(product) reports an outage.",
                "If you see an error, follow the steps for it.",
            ], links: links(["502"], in: content))
    }

    private static func unlisted(in content: Content) -> Self {
        Self(
            "unlisted", "This site answers",
            "Your connection works as far as here. No other address is asked on this site.",
            steps: ["Open another site that you rarely visit. If it opens, your connection works."])
    }

    private static func unsteady(in content: Content) -> Self {
        Self(
            "unsteady", "Your connection is unsteady",
            "Requests got lost or took very different times. Short pages then load, and long answers break off.",
            steps: [
                "Move closer to the router, or use a cable.",
                "Pause downloads, uploads and video calls on the same connection.",
                "Check again over mobile data, and compare.",
            ], links: links(["ERR_NETWORK_CHANGED", "ERR_CONNECTION_RESET"], in: content))
    }

    private static func clock(in content: Content) -> Self {
        Self(
            "clock", "Your clock is wrong",
            "Browsers take certificates for too old or too new when the clock is wrong, and refuse to connect.",
            steps: [
                "Let your device set its date and time by itself, and check its time zone.",
                "Then close the browser and open it again.",
            ], links: links(["ERR_CERT_DATE_INVALID"], in: content))
    }

    private static func proxy(_ product: String, in content: Content) -> Self {
        Self(
            "proxy", "A proxy passes your requests on",
            "Something between your browser and us adds its name to requests: a company proxy, a security program or a data saver. Such a proxy can send a 502 or 504 of its own.",
            steps: [
                "Look at the error page: if it names your company or a security product, it comes from there.",
                "At work or school, ask the people who run the network. Give them the time and the exact error.",
            ], links: links(["ERR_PROXY_CONNECTION_FAILED"], in: content))
    }

    /// The article about the first of those codes that has one.
    private static func links(_ codes: [String], in content: Content) -> [Link] {
        content.article(about: codes).map { [Link($0)] } ?? []
    }
}
