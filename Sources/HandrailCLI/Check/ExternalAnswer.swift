import Library
import Transfer

/// What another site says to a link that leads to it.
struct ExternalAnswer {
    /// Nil where there is no memory to ask.
    private let answer: TransferAnswer?

    /// What is wrong and what to do.
    struct Problem: Sendable {
        let message: String
        let advice: String
        let severity: Finding.Severity
    }

    /// Asks with `HEAD`, and with `GET` where that is not answered well.
    init(asking address: String, _ seconds: Int, allowsPrivate: Bool) {
        let transfer = HTTPTransfer()
        func ask(headOnly: Bool) -> TransferAnswer? {
            transfer?.send(
                HTTPRequest(
                    address, isHeadOnly: headOnly, header: [("Accept", "text/html,*/*")],
                    allowsPrivate: allowsPrivate, seconds: seconds,
                    connectSeconds: min(10, seconds)))
        }
        let head = ask(headOnly: true)
        answer =
            head.map { $0.isPrivate || ExternalAnswer.isWell($0.status) } == true
            ? head : ask(headOnly: false)
    }

    /// Nil when the page is there, whether or not it is shown to a program.
    var problem: Problem? {
        guard let answer else { return nil }
        if answer.isPrivate {
            return Problem(
                message: "the link leads into a private network",
                advice: "link to an address that visitors reach, or add --external-private",
                severity: .error)
        }
        switch answer.status {
        case let status where ExternalAnswer.isWell(status): return nil
        case 401, 403, 405, 407, 429: return nil
        case 0:
            return Problem(
                message: "the site does not answer: \(answer.words)",
                advice: "try it in a browser; correct or remove the link", severity: .warning)
        case 404, 410:
            return Problem(
                message: "the page is gone: the site answers \(answer.status)",
                advice: "link to where it moved, or remove the link", severity: .error)
        default:
            return Problem(
                message: "the site answers \(answer.status)",
                advice: "try it in a browser; correct or remove the link", severity: .warning)
        }
    }

    private static func isWell(_ status: Int) -> Bool { (200..<400).contains(status) }
}
