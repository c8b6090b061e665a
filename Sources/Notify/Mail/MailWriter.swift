import FoundationEssentials
import Handrail

/// Writes the mail that tells somebody of an event.
struct MailWriter: Sendable {
    let from: MailAddress
    let links: NotificationLinks
    let templates: MailTemplates

    /// Nil when it cannot be said to this receiver: an address that is none, or a site whose
    /// own address is not known.
    func mail(_ delivery: Delivery) -> MailMessage? {
        switch delivery.receiver {
        case .webhook: return nil
        case .team(let address):
            guard let to = MailAddress(address) else { return nil }
            return team(delivery, to)
        case .reporter(let address):
            guard let to = MailAddress(address), let report = delivery.report,
                let links = links.reporter(report)
            else { return nil }
            return delivery.kind == .mailAsked
                ? confirmation(delivery, to, links) : answer(delivery, to, links)
        }
    }

    private func team(_ delivery: Delivery, _ to: MailAddress) -> MailMessage {
        let words = NotificationWords(delivery)
        let text = MailText(
            words, link: links.teamURL(of: delivery),
            footer: ["Sent by \(links.siteName()) to its support team."])
        let thread = delivery.report.map { id("\($0.reference).team") }
        let isFirst = delivery.kind == .reportCreated
        return message(
            delivery, to, subject: words.heading, text,
            id: isFirst ? thread : nil, thread: thread)
    }

    private func answer(
        _ delivery: Delivery, _ to: MailAddress, _ links: ReporterLinks
    ) -> MailMessage {
        let text = MailText(
            "We answered your report \(delivery.subject)", [], quote: delivery.message?.text,
            link: links.receipt, "Read and answer it here, not by replying to this mail",
            footer: [
                "You get this because you asked for answers by e-mail.",
                "To get no more of them: \(links.stop)",
            ])
        return message(
            delivery, to, subject: "Answer to your report \(delivery.subject)", text,
            thread: id("\(delivery.subject).reporter"), stop: links.stop)
    }

    private func confirmation(
        _ delivery: Delivery, _ to: MailAddress, _ links: ReporterLinks
    ) -> MailMessage {
        let text = MailText(
            "Do you want our answers by e-mail?",
            [
                "Somebody asked for answers to the report \(delivery.subject) at this address. If it was you, open this page and press the button on it."
            ], link: links.confirm, "Confirm your address",
            footer: ["If it was not you, do nothing: no other mail follows."])
        return message(
            delivery, to, subject: "Confirm: answers to \(delivery.subject) by e-mail", text,
            thread: id("\(delivery.subject).reporter"), stop: links.stop)
    }

    private func message(
        _ delivery: Delivery, _ to: MailAddress, subject: String, _ text: MailText,
        id: String? = nil, thread: String?, stop: String? = nil
    ) -> MailMessage {
        MailMessage(
            from: from, sender: links.siteName(), to: to, subject: subject, date: delivery.at,
            id: id ?? self.id(delivery.event), thread: thread, stopURL: stop,
            text: templates.text(text), html: templates.html(text))
    }

    private func id(_ name: String) -> String { "\(name)@\(from.domain)" }
}
