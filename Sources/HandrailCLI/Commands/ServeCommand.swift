import ArgumentParser
import Foundation

/// `handrail serve`: the site.
struct ServeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Serve the site until told to stop.")

    @Option(help: "The address to listen on; 0.0.0.0 for all.")
    var host = "127.0.0.1"

    @Option(help: "The port to listen on; 0 for any that is free.")
    var port: UInt16 = 8080

    @OptionGroup var folder: ArticlesOption

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

    enum Switch: String, ExpressibleByArgument, CaseIterable {
        case on, off
    }

    func validate() throws {
        if let threads, !(1...64).contains(threads) {
            throw ValidationError("--threads is \(threads): give a number from 1 to 64")
        }
        guard let baseURL else { return }
        let isWeb = baseURL.hasPrefix("https://") || baseURL.hasPrefix("http://")
        guard isWeb, URL(string: baseURL)?.host() != nil else {
            throw ValidationError(
                "--base-url is “\(baseURL)”: give an address like https://help.example.com")
        }
    }

    func run() throws {
        // What people report is nobody else's to read on this machine.
        umask(0o077)
        let service = try Service(
            ServiceSettings(
                host: host, port: port, articles: folder, assets: URL(fileURLWithPath: assets),
                data: URL(fileURLWithPath: data), baseURL: address, threads: threads,
                limitsClients: rateLimit == .on),
            log: Log.make(level: logLevel, format: logFormat))
        service.run()
    }

    /// The base URL without a slash at its end.
    private var address: String? {
        baseURL.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
    }
}
