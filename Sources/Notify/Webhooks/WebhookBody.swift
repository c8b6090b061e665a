import FoundationEssentials
import Handrail

/// An event as programs are told of it.
struct WebhookBody: Encodable {
    let id: String
    let type: String
    let createdAt: String
    /// Where people read on; nil when the site's address is not known.
    let url: String?
    let report: Report?
    let message: Said?
    let spike: Spike?
    let outage: Outage?

    struct Report: Encodable {
        let reference: String
        let status: String
        let code: String
        let summary: String
        let createdAt: String
    }

    struct Said: Encodable {
        let author: String
        let kind: String
        let text: String
    }

    struct Spike: Encodable {
        let code: String
        let lastHour: Int
        let usual: Double
    }

    struct Outage: Encodable {
        let reference: String
        let title: String
        let code: String
    }

    init(_ delivery: Delivery, url: String?) {
        id = delivery.event
        type = delivery.kind.rawValue
        createdAt = delivery.at.formatted(.iso8601)
        self.url = url
        report = delivery.report.map {
            Report(
                reference: $0.reference.description, status: $0.status.rawValue,
                code: $0.report.code, summary: $0.report.summary,
                createdAt: $0.createdAt.formatted(.iso8601))
        }
        message = delivery.message.map {
            Said(author: $0.author.rawValue, kind: $0.kind.rawValue, text: $0.text)
        }
        let figures = delivery.figures
        spike =
            if let people = figures.people, let usual = figures.usual {
                Spike(code: delivery.subject, lastHour: people, usual: usual)
            } else {
                nil
            }
        outage = figures.title.map {
            Outage(reference: delivery.subject, title: $0, code: figures.code ?? "")
        }
    }
}
