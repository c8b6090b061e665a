public import FoundationEssentials
public import Handrail
import Synchronization

/// Lets people of the desk prove who they are at a provider of OpenID Connect (Core 1.0, the
/// authorization code flow with PKCE). Its calls wait for the provider.
public final class SignInProvider: Sendable {
    /// How many may wait for the provider at once. Each holds a worker meanwhile, and the
    /// site's own forms need some too.
    private static let mostWaiting = 4
    /// The seconds for which its configuration and its keys are believed.
    private static let lifetime = 3_600.0

    public let settings: SignInSettings
    private let now: @Sendable () -> Date
    private let known = Mutex(Known())
    private let waiting = Atomic(0)

    /// What it said of itself.
    private struct Known {
        var configuration: ProviderConfiguration?
        var readAt = Date.distantPast
        /// When it was last asked in vain.
        var failedAt = Date.distantPast
        var keys: ProviderKeys?
    }

    public init(
        _ settings: SignInSettings, now: @escaping @Sendable () -> Date = { Date() }
    ) {
        self.settings = settings
        self.now = now
    }

    /// The origin that people are led to, such as `https://login.example.com`. The provider is
    /// asked for it when it has not said it yet, for a moment and not again and again.
    public func origin() -> String {
        if let origin = known.withLock({ $0.configuration?.authorizationEndpoint }) {
            return SignInProvider.origin(of: origin)
        }
        let isWorthATry = known.withLock { known in
            guard now().timeIntervalSince(known.failedAt) > 30 else { return false }
            // Who comes meanwhile does not wait too.
            known.failedAt = now()
            return true
        }
        let found = isWorthATry ? try? configuration(seconds: 3) : nil
        return SignInProvider.origin(of: found?.authorizationEndpoint ?? settings.issuer)
    }

    /// Where somebody goes to prove who they are (Core 1.0, section 3.1.2.1).
    public func address(for attempt: SignInAttempt) throws(SignInFailure) -> String {
        try waitingInTurn { () throws(SignInFailure) in
            let endpoint = try configuration().authorizationEndpoint
            let fields = [
                ("response_type", "code"), ("client_id", settings.clientID),
                ("redirect_uri", settings.redirectAddress), ("scope", "openid"),
                ("state", attempt.state), ("nonce", attempt.nonce),
                ("code_challenge", attempt.challenge), ("code_challenge_method", "S256"),
            ]
            return endpoint + (endpoint.contains("?") ? "&" : "?") + QueryText.of(fields)
        }
    }

    /// Who somebody is who came back with a code (sections 3.1.3.1 to 3.1.3.7).
    public func identity(
        for code: String, _ attempt: SignInAttempt
    ) throws(SignInFailure) -> ProvenIdentity {
        try waitingInTurn { () throws(SignInFailure) in
            let configuration = try configuration()
            let token = try TokenRequest(settings: settings, code: code, attempt: attempt)
                .send(to: configuration.tokenEndpoint)
            return try identity(in: token, attempt, configuration)
        }
    }

    private func identity(
        in text: String, _ attempt: SignInAttempt, _ configuration: ProviderConfiguration
    ) throws(SignInFailure) -> ProvenIdentity {
        let token: IDToken
        do { token = try IDToken(text) } catch { throw .token(error) }
        let key = try key(for: token.header, configuration)
        do {
            let claims = try token.claims(signedBy: key)
            try claims.check(
                issuer: settings.issuer, clientID: settings.clientID, nonce: attempt.nonce,
                at: now())
            return ProvenIdentity(
                identity: ProviderIdentity(issuer: claims.iss, subject: claims.sub),
                isMultiFactor: claims.isMultiFactor)
        } catch {
            throw .token(error)
        }
    }

    /// The key of a token. The keys are read once more when none fits: providers change them.
    private func key(
        for header: IDToken.Header, _ configuration: ProviderConfiguration
    ) throws(SignInFailure) -> ProviderKey {
        if let key = known.withLock({ $0.keys })?.key(for: header) { return key }
        let keys = try ProviderKeys(ProviderConnection().get(configuration.keysAddress))
        known.withLock { $0.keys = keys }
        guard let key = keys.key(for: header) else { throw .token(.key) }
        return key
    }

    private func configuration(seconds: Int = 10) throws(SignInFailure) -> ProviderConfiguration {
        let (last, readAt) = known.withLock { ($0.configuration, $0.readAt) }
        let age = now().timeIntervalSince(readAt)
        if let last, (0..<SignInProvider.lifetime).contains(age) { return last }
        let bytes = try ProviderConnection(seconds: seconds).get(
            ProviderConfiguration.address(of: settings.issuer))
        let read = try ProviderConfiguration(bytes, issuer: settings.issuer)
        known.withLock { known in
            known.configuration = read
            known.readAt = now()
            // A key that the provider has taken back is not one for longer than that.
            known.keys = nil
        }
        return read
    }

    private func waitingInTurn<Value>(
        _ work: () throws(SignInFailure) -> Value
    ) throws(SignInFailure) -> Value {
        let count = waiting.add(1, ordering: .relaxed).newValue
        defer { waiting.subtract(1, ordering: .relaxed) }
        guard count <= SignInProvider.mostWaiting else { throw .busy }
        return try work()
    }

    /// Scheme, host and port of an address that was read as one.
    private static func origin(of address: String) -> String {
        guard let mark = address.firstRange(of: "://") else { return address }
        let authority = address[mark.upperBound...].prefix { !"/?#".contains($0) }
        return String(address[..<mark.upperBound] + authority)
    }
}

/// Who somebody is, as the provider proved it.
public struct ProvenIdentity: Sendable, Equatable {
    public let identity: ProviderIdentity
    /// True when the provider asked for more than one proof.
    public let isMultiFactor: Bool
}
