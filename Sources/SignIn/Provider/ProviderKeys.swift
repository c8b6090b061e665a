import FoundationEssentials

/// The keys that a provider signs with (RFC 7517), those that can be used.
struct ProviderKeys: Sendable {
    let keys: [ProviderKey]

    /// Reads a key set; a key that is of no use to us is left out.
    init(_ bytes: [UInt8]) throws(SignInFailure) {
        guard let set = try? JSONDecoder().decode(KeySet.self, from: Data(bytes)) else {
            throw .unusable("the provider’s keys are no key set")
        }
        keys = set.keys.compactMap(\.value)
    }

    /// The keys for a token: that of its `kid`; without one, those of its algorithm, which has
    /// to be one alone (OpenID Connect Core 1.0, section 10.1). Nil when there is none.
    func key(for header: IDToken.Header) -> ProviderKey? {
        let fit = keys.filter { $0.isFit(for: header.algorithm) }
        guard let kid = header.keyID else { return fit.count == 1 ? fit[0] : nil }
        return fit.first { $0.keyID == kid }
    }

    private struct KeySet: Decodable {
        let keys: [Readable]
    }

    /// A key, or nil for what is none.
    private struct Readable: Decodable {
        let value: ProviderKey?

        init(from decoder: any Decoder) throws {
            value = try? ProviderKey(from: decoder)
        }
    }
}
