import FoundationEssentials
import HTTPServer
import Handrail
import Web

/// Answers by e-mail: asked for on a receipt, confirmed and ended from a mail.
///
/// Opening a page changes nothing, since programs that look through mails open every link;
/// pressing its button does.
struct MailRoutes {
    let pages: Pages
    let records: any RecordStore
    let secret: Secret
    let tokens: FormTokens
    let sendsMail: Bool
    /// How often a client may ask, and how often it is asked whether one address is somebody's.
    let client: RateLimit?
    let address: RateLimit?
    let now: @Sendable () -> Date

    func add(to router: inout Router) {
        router.post("/reports/{token}/mail", ask)
        router.get("/mail/confirm/{token}", .slow) { try show(.confirm, $0) }
        router.post("/mail/confirm/{token}") { try act(.confirm, $0) }
        router.get("/mail/unsubscribe/{token}", .slow) { try show(.end, $0) }
        router.post("/mail/unsubscribe/{token}") { try act(.end, $0) }
    }

    /// `POST /reports/{token}/mail`: asks at the address of the report whether it is theirs.
    func ask(_ request: Request) throws -> Response {
        guard sendsMail, let token = ReportToken(request[parameter: "token"]),
            let filed = try records.report(token: token), !filed.report.email.isEmpty
        else { throw Refusal.notFound }
        let form = MailSection.form(filed.reference)
        guard tokens.accepts(request.form["form_token"] ?? "", for: form) else {
            return secluded(pages.render(MailPage(.stale), status: .forbidden))
        }
        do {
            try client?.take(for: request.clientNetwork)
            try address?.take(for: filed.report.email.lowercased())
        } catch let problem as Problem {
            return problem.answer {
                secluded(pages.render(MailPage(.refused($0), receipt: token), status: $1))
            }
        }
        _ = try records.askForMail(filed.reference, secret.mailHashes(of: filed), at: now())
        return secluded(.seeOther(Paths.report(token) + "#mail"))
    }

    /// What a link of a mail is for.
    private enum Act {
        case confirm, end
    }

    private func show(_ act: Act, _ request: Request) throws -> Response {
        let hash = OpaqueSecret(request[parameter: "token"]).hash
        let wish =
            switch act {
            case .confirm: try records.mailWish(confirmHash: hash)
            case .end: try records.mailWish(stopHash: hash)
            }
        guard let wish else { return lost }
        return secluded(pages.render(MailPage(state(act, wish))))
    }

    /// A press of the button, or of “Unsubscribe” in a program for mail (RFC 8058).
    private func act(_ act: Act, _ request: Request) throws -> Response {
        let hash = OpaqueSecret(request[parameter: "token"]).hash
        switch act {
        case .confirm:
            guard let wish = try records.confirmMail(hash, at: now()) else {
                // One that has ended stays so until it is asked for anew.
                guard let wish = try records.mailWish(confirmHash: hash) else { return lost }
                return secluded(pages.render(MailPage(state(.end, wish))))
            }
            return secluded(pages.render(MailPage(.confirmed(wish.address))))
        case .end:
            guard let wish = try records.endMail(hash, at: now()) else { return lost }
            return secluded(pages.render(MailPage(.ended(wish.address))))
        }
    }

    private func state(_ act: Act, _ wish: MailWish) -> MailPage.State {
        switch act {
        case _ where wish.endedAt != nil: .ended(wish.address)
        case .confirm where wish.isConfirmed: .confirmed(wish.address)
        case .confirm: .toConfirm(wish.address)
        case .end: .toEnd(wish.address)
        }
    }

    private var lost: Response {
        secluded(pages.render(MailPage(.lost), status: .notFound))
    }

    /// Nobody else learns the address, and nobody keeps the page.
    private func secluded(_ response: Response) -> Response {
        var response = response
        response.headers["Referrer-Policy"] = "no-referrer"
        response.headers["Cache-Control"] = "no-store"
        return response
    }
}
