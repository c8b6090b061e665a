import Handrail
import Web

/// What an account says about the provider.
struct AccountSignIn {
    let providerName: String
    /// Since when it is connected; nil when it is not.
    let connectedSince: Moment?
    let hasTOTP: Bool

    init(provider: String, _ connection: SignInConnection?, _ visit: Visit) {
        providerName = provider
        connectedSince = connection.map { Moment($0.createdAt, now: visit.now) }
        hasTOTP = visit.agent.hasTOTP
    }
}
