import Glibc

/// A certificate with its key, as a server shows it to clients.
public struct TLSIdentity: Sendable {
    /// The certificate and those that lead to its root, in PEM, ended by NUL.
    let certificate: [CChar]
    /// The private key in PEM, ended by NUL.
    let key: [CChar]

    /// Reads both files. Throws a line that says which cannot be used.
    public init(certificateFile: String, keyFile: String) throws(ServerError) {
        certificate = try TLSIdentity.pem(certificateFile, marker: "CERTIFICATE-----")
        key = try TLSIdentity.pem(keyFile, marker: "PRIVATE KEY-----")
    }

    private static func pem(_ path: String, marker: String) throws(ServerError) -> [CChar] {
        let text = SystemFile.text(path)
        guard !text.isEmpty else {
            throw .badIdentity("“\(path)” cannot be read: name a file in PEM format")
        }
        guard text.contains(marker) else {
            throw .badIdentity(
                "“\(path)” has no “-----BEGIN … \(marker)”: name a file in PEM format")
        }
        return Array(text.utf8CString)
    }
}
