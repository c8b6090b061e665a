import FoundationEssentials
import Handrail
import SignIn
import Synchronization
import Web

/// The logins that are under way at the provider. They live in memory: a restart ends them.
final class PendingSignIns: Sendable {
    /// Kept at most; the oldest are forgotten first.
    private static let most = 2_000

    private let pending = Mutex<[String: (PendingSignIn, startedAt: Date)]>([:])
    private let now: @Sendable () -> Date

    init(now: @escaping @Sendable () -> Date) {
        self.now = now
    }

    /// Keeps one for ten minutes; answers what its cookie says.
    func keep(_ signIn: PendingSignIn) -> String {
        let id = OpaqueSecret.random().text
        let now = now()
        pending.withLock { pending in
            let begin = now.addingTimeInterval(-Double(SignInCookie.lifetime))
            pending = pending.filter { $0.value.startedAt > begin }
            if pending.count >= PendingSignIns.most { PendingSignIns.forgetSome(&pending) }
            pending[id] = (signIn, now)
        }
        return id
    }

    /// Takes one away, so that it is used once; nil when there is none or its time is over.
    func take(_ id: String) -> PendingSignIn? {
        guard let (signIn, startedAt) = pending.withLock({ $0.removeValue(forKey: id) }),
            now().timeIntervalSince(startedAt) < Double(SignInCookie.lifetime)
        else { return nil }
        return signIn
    }

    private static func forgetSome(
        _ pending: inout [String: (PendingSignIn, startedAt: Date)]
    ) {
        let times = pending.values.map(\.startedAt).sorted()
        let middle = times[times.count / 4]
        pending = pending.filter { $0.value.startedAt > middle }
    }
}

/// A login that is under way.
enum PendingSignIn: Sendable {
    /// Somebody is at the provider and comes back to a path of the desk.
    case login(SignInAttempt, next: String)
    /// Somebody is at the provider to connect their account, in the session of this public id.
    case connecting(SignInAttempt, session: String)
    /// The provider proved who it is; the code of their authenticator is missing.
    case code(ProviderIdentity, next: String)

    /// Nil when nobody is at the provider.
    var attempt: SignInAttempt? {
        switch self {
        case .login(let attempt, _), .connecting(let attempt, _): attempt
        case .code: nil
        }
    }
}
