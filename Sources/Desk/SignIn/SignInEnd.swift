import HTTPServer
import Web

/// Why a login with the provider led nowhere.
enum SignInEnd: Sendable, Equatable {
    /// It was not begun here, is over, or was finished before.
    case notFromHere
    /// The person or the provider said no.
    case denied
    /// The provider says that something else is wrong.
    case refused
    case unreachable, busy, unusable
    /// Nobody has connected this account.
    case unknown
    case disabled
    /// Who wants to connect an account has to prove that it is their own here.
    case wrongPassword
    /// Somebody else has connected it.
    case taken(String)

    var status: Status {
        switch self {
        case .notFromHere: .badRequest
        case .denied, .unknown, .disabled: .forbidden
        case .refused, .unusable: .badGateway
        case .unreachable, .busy: .serviceUnavailable
        case .taken: .conflict
        case .wrongPassword: .unprocessableContent
        }
    }

    /// The seconds after which it may work; nil when waiting does not help.
    var retryAfter: Int? {
        switch self {
        case .unreachable: 60
        case .busy: 2
        default: nil
        }
    }

    /// What happened, and what to do.
    func words(_ provider: String) -> (title: String, message: String) {
        switch self {
        case .notFromHere:
            (
                "This login cannot be finished",
                "It was begun more than ten minutes ago, in another browser, or was finished before. Nothing was changed. Begin again at the login page."
            )
        case .denied:
            (
                "\(provider) did not let you in",
                "The login was refused or stopped there. Begin again, or log in with your name and password."
            )
        case .refused:
            (
                "\(provider) could not log you in",
                "It says that something went wrong there. Begin again in a minute, or log in with your name and password."
            )
        case .unreachable:
            (
                "\(provider) cannot be reached",
                "Try again in a minute, or log in with your name and password."
            )
        case .busy:
            (
                "Many are logging in just now",
                "Wait some seconds, then try again, or log in with your name and password."
            )
        case .unusable:
            (
                "The answer of \(provider) cannot be used",
                "An admin can mend it: Handrail’s log says what is wrong. Log in with your name and password meanwhile."
            )
        case .unknown:
            (
                "This account is not connected",
                "You are known at \(provider), but nobody at the desk has connected your account there. Log in with your name and password once, then connect it under “Your account”."
            )
        case .disabled:
            ("You may not log in", "Your account at the desk is disabled. Ask an admin.")
        case .wrongPassword:
            (
                "Your password is not right",
                "Nothing was changed. Enter the password that you log in with here, then connect your account."
            )
        case .taken(let message): ("This account is connected already", message)
        }
    }
}
