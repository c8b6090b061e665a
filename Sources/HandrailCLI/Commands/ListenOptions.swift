import ArgumentParser
import HTTPServer

/// Where the server listens and whom it believes.
struct ListenOptions: ParsableArguments {
    @Option(help: "The address to listen on; 0.0.0.0 for all, :: for IPv6 as well.")
    var host = "127.0.0.1"

    @Option(help: "The port to listen on; 0 for any that is free.")
    var port: UInt16 = 8080

    @Option(
        help: "Listen at this Unix socket instead; “systemd” takes the socket of a socket unit.")
    var socket: String?

    @Option(help: "The certificate for TLS, with those that lead to its root, in PEM.")
    var tlsCertificate: String?

    @Option(help: "The private key of the certificate, in PEM.")
    var tlsKey: String?

    @Option(
        help: """
            The proxies whose Forwarded or X-Forwarded-… counts: addresses and ranges with commas \
            between them, and the words loopback, private and unix.
            """)
    var trustedProxies = ""

    @Option(help: "A port of its own for /metrics, on the same host; the site's when left out.")
    var metricsPort: UInt16?

    func validate() throws {
        guard (tlsCertificate == nil) == (tlsKey == nil) else {
            throw ValidationError("--tls-certificate and --tls-key go together: give both")
        }
        _ = try proxies()
    }

    /// The proxies; a name among them that is none is a mistake of the caller.
    func proxies() throws -> TrustedProxies {
        do {
            return try TrustedProxies(trustedProxies)
        } catch {
            throw ValidationError("--trusted-proxies: \(error)")
        }
    }

    /// The certificate with its key, read anew at each call; nil without TLS.
    func identity() throws(ServerError) -> TLSIdentity? {
        guard let tlsCertificate, let tlsKey else { return nil }
        return try TLSIdentity(certificateFile: tlsCertificate, keyFile: tlsKey)
    }
}
