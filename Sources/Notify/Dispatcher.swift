public import FoundationEssentials
public import Handrail
import Foundation
import Synchronization

/// Sends what is in the outbox, on threads of its own: nobody who writes or reads waits for it.
///
/// One thread makes deliveries of events; some send mails, each over a connection that it
/// keeps; some post to webhooks. What was taken and not finished is taken again after a
/// while: everything arrives at least once.
public final class Dispatcher: Sendable {
    /// The seconds between two looks at an outbox in which nothing was.
    private static let interval = 0.5
    /// The seconds between two counts of what is there.
    private static let countingInterval = 5.0
    private static let tidyInterval = 3_600.0
    private static let niceness: Int32 = 10
    private static let mailThreads = 4
    private static let webhookThreads = 4
    /// Events that become deliveries in one transaction, and the pause after it: more than are
    /// sent meanwhile, and not so many that others wait for the processor.
    private static let eventsAtOnce = 32
    private static let pauseAfterEvents = Duration.milliseconds(50)

    let records: any OutboxRecords
    let settings: NotifySettings
    let links: NotificationLinks
    let log: @Sendable (String) -> Void
    let now: @Sendable () -> Date
    let tally = DeliveryTally()
    private let writer: MailWriter?
    private let pause = Pause()
    /// Of mails: those who read need the processor too, and mail servers refuse who hurries.
    private let pace: Pace

    /// `log` is told what an operator should know, without anybody's address. Throws when a
    /// template cannot be read.
    public init(
        records: any OutboxRecords, settings: NotifySettings, links: NotificationLinks,
        log: @escaping @Sendable (String) -> Void,
        now: @escaping @Sendable () -> Date = { Date() }
    ) throws {
        self.records = records
        self.settings = settings
        self.links = links
        self.log = log
        self.now = now
        pace = Pace(perSecond: settings.mailsPerSecond)
        writer = try settings.mail.map {
            MailWriter(from: $0.from, links: links, templates: try MailTemplates())
        }
    }

    /// What was sent, and what is there to be sent, as it was counted last.
    public var figures: OutboxFigures { tally.figures }

    /// Begins to send.
    public func start() {
        attempt { try records.releaseClaims(at: now()) }
        start(1) { $0.keep() }
        if settings.mail != nil { start(Dispatcher.mailThreads) { $0.sendMails() } }
        start(Dispatcher.webhookThreads) { $0.postToWebhooks() }
    }

    /// Begins nothing more, and waits so many seconds for what is under way. What is not
    /// finished by then is sent again by the next process.
    public func stop(seconds: Double) {
        pause.end()
        pause.waitForThreads(seconds: seconds)
    }

    private func start(_ count: Int, _ work: @escaping @Sendable (Dispatcher) -> Void) {
        for _ in 0..<count {
            pause.threadBegins()
            let thread = Thread { [self] in
                // On Linux this holds for the thread alone: those who read go first.
                _ = nice(Dispatcher.niceness)
                work(self)
                pause.threadEnds()
            }
            thread.name = "outbox"
            thread.start()
        }
    }

    /// Makes deliveries, counts and tidies.
    private func keep() {
        var countedAt = Date.distantPast
        var tidiedAt = now()
        let mail = settings.mail.map { _ in settings.team.map(\.text) }
        while !pause.isOver {
            let moment = now()
            let made = attempt {
                try records.fanOut(mail: mail, limit: Dispatcher.eventsAtOnce, at: moment)
            }
            if moment.timeIntervalSince(countedAt) >= Dispatcher.countingInterval {
                attempt { tally.set(try records.outboxCounts()) }
                countedAt = moment
            }
            if moment.timeIntervalSince(tidiedAt) >= Dispatcher.tidyInterval {
                attempt { try records.tidyOutbox(at: moment) }
                tidiedAt = moment
            }
            if made ?? 0 > 0 {
                pause.wake()
                pause.rest(until: .now + Dispatcher.pauseAfterEvents)
            } else {
                pause.wait(seconds: Dispatcher.interval)
            }
        }
    }

    private func sendMails() {
        guard let writer, let mail = settings.mail, let transport = SMTPTransport(mail) else {
            return log("no memory for a connection to the mail server")
        }
        work(.mail, atOnce: 20) { delivery in
            guard let message = writer.mail(delivery) else {
                return .refused("it cannot be written to this address")
            }
            pause.rest(until: pace.turn())
            do {
                return transport.send(try message.bytes(), to: message.to)
            } catch {
                return .refused("a field of it has a line break")
            }
        }
    }

    private func postToWebhooks() {
        guard let transport = HTTPTransport(allowsPrivate: settings.allowsPrivateWebhooks) else {
            return log("no memory for a connection to a webhook")
        }
        work(.webhook, atOnce: 1) { delivery in
            guard case .webhook(let webhook) = delivery.receiver else {
                return .refused("it is for no webhook")
            }
            do {
                let post = try WebhookPost(delivery, to: webhook, links, at: now())
                return transport.post(post.body, to: webhook.address.url, post.header)
            } catch {
                return .refused("it cannot be written as JSON")
            }
        }
    }

    /// Takes what is due and sends it, until the end.
    private func work(
        _ way: Delivery.Way, atOnce count: Int, _ send: (Delivery) -> SendOutcome
    ) {
        while !pause.isOver {
            let due = attempt { try records.claim(way, limit: count, at: now()) } ?? []
            guard !due.isEmpty else {
                pause.wait(seconds: Dispatcher.interval)
                continue
            }
            let results = Round(now: now, isOver: { [pause] in pause.isOver }).send(due, by: send)
            for (delivery, result) in zip(due, results) { tell(delivery, result.outcome) }
            // What cannot be kept is taken again later, and sent once more.
            attempt { try records.finish(results, at: now()) }
        }
    }

    private func tell(_ delivery: Delivery, _ outcome: DeliveryResult.Outcome) {
        tally.count(outcome)
        switch outcome {
        case .delivered, .postponed: break
        case .later(_, let why):
            if delivery.attempts == 0 { log("\(delivery.kind.rawValue) not delivered: \(why)") }
        case .failed(let why): log("\(delivery.kind.rawValue) given up: \(why)")
        }
    }

    @discardableResult private func attempt<Value>(_ act: () throws -> Value) -> Value? {
        do {
            return try act()
        } catch {
            log("the outbox was not kept: \(error)")
            pause.wait(seconds: 2)
            return nil
        }
    }
}
