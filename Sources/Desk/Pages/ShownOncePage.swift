import Handrail
import Web

/// Shows secrets that are stored as hashes only: this once.
struct ShownOncePage: Page {
    static let template = "shown-once"

    let title: String
    let frame: PageFrame
    let lede: String
    let secrets: [String]
    let back: Link

    /// The recovery codes of a new authenticator.
    init(_ visit: Visit, recoveryCodes: [String]) {
        title = "Your recovery codes"
        frame = visit.frame()
        lede =
            "Your authenticator is set up. Print these or write them down: each logs you in once when the phone is not there. They are shown this once."
        secrets = recoveryCodes
        back = Link(href: Paths.deskAccount, title: "I have kept them")
    }

    /// A token that was made for a program.
    init(_ visit: Visit, token: String, named name: String) {
        title = "The token “\(name)”"
        frame = visit.frame()
        lede = "Give it to your program now. It is shown this once; make another one if it is lost."
        secrets = [token]
        back = Link(href: Paths.deskTokens, title: "I have kept it")
    }

    /// The key that requests to a webhook are signed with.
    init(_ visit: Visit, webhookKey: String, host: String) {
        title = "The key of the webhook to \(host)"
        frame = visit.frame(.settings)
        lede =
            "Each request is signed with it, so that the receiver knows it for ours. It is shown this once; a receiver that only shows text does not need it."
        secrets = [webhookKey]
        back = Link(href: Paths.deskNotifications, title: "I have kept it")
    }

    /// The password that an admin made for somebody.
    init(_ visit: Visit, password: String, of name: String) {
        title = "A password for \(name)"
        frame = visit.frame(.settings)
        lede =
            "Give it to them in person. It is shown this once; they can choose their own at “Your account” when they have logged in."
        secrets = [password]
        back = Link(href: Paths.deskPeople, title: "To the people")
    }
}
