import Handrail

/// Where a report stands, in words.
struct StatusWords {
    let label: String
    let meaning: String
    /// What happens next, in order.
    let next: [String]

    /// `email` is where somebody of the team may write to by hand; empty when there is no
    /// address, nil where the page says elsewhere how answers come by e-mail.
    init(_ status: ReportStatus, email: String?) {
        let answer =
            switch email {
            case nil: "Come back to this page to see where it stands, or get answers by e-mail."
            case "":
                "You gave no e-mail address, so come back to this page to see where it stands."
            case .some(let address): "If we need to know more, we write to \(address)."
            }
        label = status.label
        switch status {
        case .new:
            meaning = "We have it; nobody has taken it up yet."
            next = [
                "The support team reads reports in the order they came.",
                "When somebody takes yours up, the status on this page changes.", answer,
            ]
        case .open:
            meaning = "Somebody of the support team is working on it."
            next = ["When we have an answer or a question, it stands on this page.", answer]
        case .waiting:
            meaning = "We asked you something and wait for your answer."
            next = [
                "Read our last message below and answer with “Add a message”.",
                "With your answer we go on. If it works by now, press “It works now”.",
            ]
        case .solved:
            meaning = "It works again."
            next = [
                "There is nothing left to do.",
                "If the error comes back, reopen this report: all you told us is still here.",
            ]
        case .closed:
            meaning = "We have closed this report."
            next = ["If it is still broken, reopen it and say what you see now."]
        }
    }
}
