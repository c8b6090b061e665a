import Web

/// Says why something at the desk was not done.
struct RefusedPage: Page {
    static let template = "refused"

    let title: String
    let frame: PageFrame
    let message: String
    /// What was written in the form that was not taken.
    let unsent: UnsentWords?

    /// Why.
    enum Reason {
        /// The form was made for another session.
        case stale
        case adminsOnly
        case problem(String)
    }

    init(_ reason: Reason, _ visit: Visit, unsent: UnsentWords? = nil) {
        self.unsent = unsent
        frame = visit.frame()
        switch reason {
        case .stale:
            title = "This form is from an earlier session"
            message =
                "Nothing was stored. Open the page again and send the form once more."
        case .adminsOnly:
            title = "This is for admins"
            message = "Ask an admin to do it, or to make you one."
        case .problem(let words):
            title = "That was not done"
            message = words
        }
    }
}
