import Handrail
import Web

/// What a link of a mail opens: a question with one button, or how things stand.
struct MailPage: Page {
    static let template = "mail"

    let title: String
    let frame = PageFrame(section: .report, hasSearch: false, assets: ["report.css"])
    let lede: String
    /// What the button says; nil where there is nothing to press.
    let button: String?
    let receiptPath: String?

    /// How things stand.
    enum State {
        /// The address is to be confirmed.
        case toConfirm(String)
        case confirmed(String)
        /// Mails to the address are to end.
        case toEnd(String)
        case ended(String)
        /// The link opens nothing.
        case lost
        /// The form lay open for too long.
        case stale
        /// It was not done, for a reason.
        case refused(String)
    }

    /// `receipt` leads back to the report.
    init(_ state: State, receipt: ReportToken? = nil) {
        receiptPath = receipt.map { Paths.report($0) }
        switch state {
        case .toConfirm(let address):
            title = "Do you want our answers by e-mail?"
            lede = "We send what the support team writes about your report to \(address)."
            button = "Yes, send me answers"
        case .confirmed(let address):
            title = "You get our answers by e-mail"
            lede = "They go to \(address). Each mail has a link that ends them."
            button = nil
        case .toEnd(let address):
            title = "End the mails about this report?"
            lede =
                "We send no more of them to \(address). Your report stays, and your private link opens it."
            button = "End the mails"
        case .ended(let address):
            title = "No more mails about this report"
            lede = "Nothing more goes to \(address). Your private link still opens the report."
            button = nil
        case .lost:
            title = "This link opens nothing"
            lede = "Compare it with the one in the mail, letter by letter."
            button = nil
        case .stale:
            title = "This form lay open for too long"
            lede =
                "Nothing was stored. Go back, load the page again and press the button once more."
            button = nil
        case .refused(let words):
            title = "That was not done"
            lede = words
            button = nil
        }
    }
}
