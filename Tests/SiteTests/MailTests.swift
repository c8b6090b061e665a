import Foundation
import Handrail
import Site
import Testing
import Web

/// Answers by e-mail: asked for on the receipt, confirmed and ended from a mail.
struct MailTests {
    let visit: Visit
    let path: String
    let reference: ReportReference

    init() throws {
        visit = try Visit(sendsMail: true)
        path = try visit.sentReport([("email", "ada@acme.example")])
        reference = try #require(try visit.records.reports(after: nil, limit: 1).first).reference
    }

    /// Presses the button of the receipt.
    private func ask() throws -> Answer {
        let form = try #require(
            visit.get(path).text.between("action=\"\(path)/mail\"", "</form>").first)
        let token = try #require(form.between("name=\"form_token\" value=\"", "\"").first)
        return visit.post("\(path)/mail", [("form_token", token)])
    }

    private var links: (confirm: String, stop: String) {
        get throws {
            let filed = try #require(try visit.records.report(reference: reference))
            return (
                "/mail/confirm/\(visit.secret.mailConfirmation(of: filed))",
                "/mail/unsubscribe/\(visit.secret.mailEnd(of: filed))"
            )
        }
    }

    @Test func `the receipt offers answers, and says what the question is for`() throws {
        let page = visit.get(path)
        #expect(page.text.contains("Send me answers by e-mail"))
        #expect(page.text.contains("We first send one mail to ada@acme.example"))

        let answer = try ask()
        #expect(answer.status == 303)
        #expect(answer.location == "\(path)#mail")
        #expect(visit.get(path).text.contains("We sent a mail to ada@acme.example"))
        #expect(try visit.records.mailWish(of: reference)?.isConfirmed == false)
    }

    @Test func `opening a link changes nothing, its button does`() throws {
        _ = try ask()
        let (confirm, stop) = try links
        #expect(visit.get(confirm).text.contains("Yes, send me answers"))
        #expect(visit.get(stop).text.contains("End the mails"))
        #expect(try visit.records.mailWish(of: reference)?.isConfirmed == false)

        #expect(visit.post(confirm, []).heading == "You get our answers by e-mail")
        #expect(try visit.records.mailWish(of: reference)?.isConfirmed == true)
        #expect(visit.get(path).text.contains("also goes to ada@acme.example"))

        // What a program for mail sends for “Unsubscribe” (RFC 8058).
        let ended = visit.post(stop, [("List-Unsubscribe", "One-Click")])
        #expect(ended.heading == "No more mails about this report")
        #expect(try visit.records.mailWish(of: reference)?.isConfirmed == false)
        #expect(visit.post(confirm, []).heading == "No more mails about this report")
    }

    @Test func `neither link opens the other, nor the report`() throws {
        _ = try ask()
        let (confirm, stop) = try links
        let swapped = [
            confirm.replacing("confirm", with: "unsubscribe"),
            stop.replacing("unsubscribe", with: "confirm"),
        ]
        for link in swapped + ["/mail/confirm/x", "/mail/unsubscribe/\(path.dropFirst(9))"] {
            #expect(visit.get(link).status == 404)
            #expect(visit.post(link, []).status == 404)
        }
        #expect(visit.get(confirm).header("Referrer-Policy") == "no-referrer")
        #expect(visit.get(confirm).header("Cache-Control") == "no-store")
    }

    @Test func `it takes a form of ours`() throws {
        #expect(visit.post("\(path)/mail", []).status == 403)
        #expect(visit.post("\(path)/mail", [("form_token", try visit.token())]).status == 403)
        #expect(try visit.records.mailWish(of: reference) == nil)
    }

    @Test func `nobody's mailbox is filled, however many reports name it`() throws {
        let visit = try Visit(limits: SiteLimits(), sendsMail: true)
        var answers: [Int] = []
        for number in 1...4 {
            let token = try visit.token()
            visit.pass(seconds: 5)
            let sent = visit.post(
                "/report",
                [("form_token", token), ("summary", "\(number)"), ("email", "eve@acme.example")])
            let path = try #require(sent.location)
            let form = try #require(
                visit.get(path).text.between("action=\"\(path)/mail\"", "</form>").first)
            let own = try #require(form.between("name=\"form_token\" value=\"", "\"").first)
            answers.append(visit.post("\(path)/mail", [("form_token", own)]).status)
        }
        #expect(answers == [303, 303, 303, 429])
    }

    @Test func `without an address or a mail server nothing is offered`() throws {
        let silent = try visit.sentReport([])
        #expect(!visit.get(silent).text.contains("answers by e-mail</button>"))
        #expect(visit.post("\(silent)/mail", []).status == 404)

        let plain = try Visit()
        let path = try plain.sentReport([("email", "ada@acme.example")])
        #expect(!plain.get(path).text.contains("by e-mail</button>"))
        #expect(plain.post("\(path)/mail", []).status == 404)
    }
}
