/// The header field that has a browser save an answer instead of showing it
/// (RFC 6266).
public enum ContentDisposition {
    /// The field's value. Browsers of today read the name that is encoded
    /// (RFC 8187), others the one in ASCII.
    public static func attachment(_ name: String) -> String {
        let plain = name.unicodeScalars.map { scalar in
            let isPlain =
                (0x20..<0x7F).contains(scalar.value) && !"\"\\%".unicodeScalars.contains(scalar)
            return isPlain ? String(scalar) : "_"
        }
        return "attachment; filename=\"\(plain.joined())\"; filename*=UTF-8''\(Paths.segment(name))"
    }
}
