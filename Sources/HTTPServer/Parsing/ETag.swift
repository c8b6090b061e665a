/// The name of one version of a page.
struct ETag: Sendable {
    /// The tag as a header field has it, in quotes.
    let text: String
    /// True when versions of that name may differ in a few bytes.
    let isWeak: Bool
    /// The text without `W/`, which is all that a weak comparison looks at.
    let opaque: [UInt8]

    /// A tag read from a header field.
    init(_ text: String) {
        self.text = text
        isWeak = text.utf8.starts(with: "W/".utf8)
        opaque = Array(isWeak ? text.utf8.dropFirst(2) : text.utf8[...])
    }

    /// The strong tag of these bytes: FNV-1a of 128 bits. It tells versions
    /// of our own pages apart; it is no defence against forgery.
    init(of body: [UInt8]) {
        var hash: UInt128 = 0x6C62_272E_07BB_0142_62B8_2175_6295_C58D
        for byte in body {
            hash = (hash ^ UInt128(byte)) &* 0x0000_0000_0100_0000_0000_0000_0000_013B
        }
        self.init("\"" + String(hash, radix: 36) + "\"")
    }

    /// The tag of the same version in a coding: `"a"` becomes `"a-gzip"`.
    /// `identity` changes nothing, nor is a text without a quote at its end
    /// changed, which names no version.
    func variant(_ coding: ContentCoding) -> ETag {
        guard coding != .identity, text.utf8.last == UInt8(ascii: "\"") else { return self }
        return ETag(String(text.unicodeScalars.dropLast()) + "-" + coding.name + "\"")
    }
}
