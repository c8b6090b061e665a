import ArgumentParser
import Foundation
import HTTPServer
import Handrail

/// `handrail serve`: the site.
struct ServeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Serve the site until told to stop.")

    @OptionGroup(title: "Network") var listening: ListenOptions

    @OptionGroup var folder: ArticlesOption

    @Option(help: "on or off: articles are read again as soon as files change.")
    var watch = Switch.on

    @Flag(help: "Show drafts, and what is wrong with an article at its foot: for authors.")
    var drafts = false

    @Option(name: .customLong("public"), help: "The folder of stylesheets and icons.")
    var assets = "Public"

    @Option(help: "The folder of the index and the records; made when missing.")
    var data = "data"

    @Option(help: "The site's own address, such as https://help.example.com.")
    var baseURL: String?

    @Option(help: "How many threads wait for requests, 1 to 64; one a processor when left out.")
    var threads: Int?

    @Option(help: "on or off: limits per client. off is for load tests.")
    var rateLimit = Switch.on

    @Option(help: "The least that is logged: debug, info, warning or error.")
    var logLevel = LogLevel.info

    @Option(help: "How the log is written: text or json.")
    var logFormat = LogFormat.text

    @Option(help: "A line for each request on standard output: off, common or json.")
    var accessLog = AccessLogChoice.off

    @Option(help: "The seconds that requests under way get when the server stops.")
    var stopSeconds = 10.0

    @Option(
        help:
            "The days after which a report that waits for its reporter is closed; left out: never.")
    var closeAfter: Int?

    @Option(
        help:
            "The days after a report was solved or closed until all that was written about it is erased; left out: never."
    )
    var eraseAfter: Int?

    @OptionGroup(title: "Limits") var limits: LimitOptions

    @OptionGroup(title: "Notifications") var notifications: NotifyOptions

    @OptionGroup(title: "Logging in with a provider") var signIn: SignInOptions

    enum Switch: String, ExpressibleByArgument, CaseIterable {
        case on, off
    }

    func validate() throws {
        if let threads, !(1...64).contains(threads) {
            throw ValidationError("--threads is \(threads): give a number from 1 to 64")
        }
        for (name, days) in [("close-after", closeAfter), ("erase-after", eraseAfter)] {
            if let days, !(1...36_500).contains(days) {
                throw ValidationError("--\(name) is \(days): give a number of days from 1 to 36500")
            }
        }
        guard (0...3_600).contains(stopSeconds) else {
            throw ValidationError("--stop-seconds is \(stopSeconds): give a number from 0 to 3600")
        }
        guard let baseURL else {
            guard notifications.smtpURL == nil else {
                throw ValidationError(
                    "mails lead to pages of the site: give its address with --base-url")
            }
            guard signIn.oidcIssuer == nil else {
                throw ValidationError(
                    "a provider leads people back to the site: give its address with --base-url")
            }
            return
        }
        let isWeb = baseURL.hasPrefix("https://") || baseURL.hasPrefix("http://")
        guard isWeb, URL(string: baseURL)?.host() != nil else {
            throw ValidationError(
                "--base-url is “\(baseURL)”: give an address like https://help.example.com")
        }
    }

    func run() throws {
        // What people report is nobody else's to read on this machine.
        umask(0o077)
        Memory.keepLittle()
        var service = try Service(
            ServiceSettings(
                listening: listening, articles: URL(fileURLWithPath: folder.articles),
                showsDrafts: drafts, watchesArticles: watch == .on,
                assets: URL(fileURLWithPath: assets),
                data: URL(fileURLWithPath: data), baseURL: address, threads: threads,
                limitsClients: rateLimit == .on,
                limits: limits.limits(perClient: rateLimit == .on),
                accessFormat: accessLog.format, stopSeconds: stopSeconds,
                retention: RetentionRules(
                    closeAfterDays: closeAfter, eraseAfterDays: eraseAfter),
                notifications: try notifications.settings(),
                signIn: try signIn.settings(baseURL: address)),
            log: Log.make(level: logLevel, format: logFormat))
        service.run()
    }

    /// The base URL without a slash at its end.
    private var address: String? {
        baseURL.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
    }
}

/// How, and whether, requests are logged.
enum AccessLogChoice: String, ExpressibleByArgument, CaseIterable {
    case off, common, json

    /// Nil for off.
    var format: AccessFormat? { AccessFormat(rawValue: rawValue) }
}
