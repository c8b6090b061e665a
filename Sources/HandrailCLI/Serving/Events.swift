import Dispatch
import Foundation
import Synchronization

/// One thing that a running server is told, from outside or by the clock.
enum Event: Sendable, Equatable {
    /// SIGTERM or SIGINT, by name.
    case stop(String)
    /// SIGHUP: articles and certificate are to be read again.
    case reload
    /// Something in the folder of the articles may have changed.
    case readArticles
    /// What git knows of the articles was read.
    case showHistories
    /// Prepared pages have grown old: they show the year and hold a form token.
    case refresh
    /// What was searched since the last time is to be stored.
    case storeSearches
    /// How often pages were read since the last time is to be stored.
    case storeReadings
    /// Files that nothing names are to be removed.
    case sweepFiles
    /// What people report is to be counted.
    case readTrends
    /// The desk's reports and sessions have grown older.
    case keepDesk
    /// Replies about outages may wait to be brought to their reports.
    case deliverReplies
}

/// Listens for events as long as it lives.
struct Events {
    /// How often prepared pages are made anew, in seconds; far below the life of a form token.
    private static let refreshInterval = 6.0 * 3_600

    private let queue: EventQueue
    private let sources: [any DispatchSourceProtocol]
    /// Goes off when a notice begins, ends or is told in other words.
    private let alarm: any DispatchSourceTimer
    /// Goes off when an article is shown for the first or the last time.
    private let calendar: any DispatchSourceTimer

    init() {
        // A client or a log reader that has gone is an error of that write, no more.
        signal(SIGPIPE, SIG_IGN)
        let queue = EventQueue()
        let signals: [(Int32, Event)] = [
            (SIGTERM, .stop("SIGTERM")), (SIGINT, .stop("SIGINT")), (SIGHUP, .reload),
        ]
        let listening = signals.map { number, event in
            signal(number, SIG_IGN)
            return Events.start(DispatchSource.makeSignalSource(signal: number), event, queue)
        }
        self.queue = queue
        alarm = DispatchSource.makeTimerSource()
        alarm.setEventHandler { queue.add(.refresh) }
        alarm.activate()
        calendar = DispatchSource.makeTimerSource()
        calendar.setEventHandler { queue.add(.readArticles) }
        calendar.activate()
        sources =
            listening + [
                Events.repeating(.refresh, every: Events.refreshInterval, queue),
                Events.repeating(.storeSearches, every: SearchLog.interval, queue),
                Events.repeating(.storeReadings, every: ReadingLog.interval, queue),
                Events.repeating(.sweepFiles, every: AttachmentSweep.interval, queue),
                Events.repeating(.readTrends, every: TrendLog.interval, queue),
                Events.repeating(.keepDesk, every: DeskUpkeep.interval, queue),
                Events.repeating(.deliverReplies, every: ReplyDelivery.interval, queue),
            ]
    }

    /// Waits for the next event.
    func next() -> Event { queue.next() }

    /// Adds an event behind those that wait, from any thread.
    func add(_ event: Event) { queue.add(event) }

    /// Adds an event each time it is called, from any thread.
    func adding(_ event: Event) -> @Sendable () -> Void {
        let queue = queue
        return { queue.add(event) }
    }

    /// Makes prepared pages anew once more, at this time instead of one that was set
    /// before; nil for never. A clock that is set moves it along.
    func refresh(at time: Date?) { Events.set(alarm, to: time) }

    /// Has the articles read once more at this time instead of one that was set before; nil for
    /// never. Sooner than it if it lies far ahead, when nothing has changed.
    func readArticles(at time: Date?) { Events.set(calendar, to: time) }

    private static func set(_ timer: any DispatchSourceTimer, to time: Date?) {
        guard let time else { return timer.schedule(wallDeadline: .distantFuture) }
        // Not a moment too early, or the pages would say what they did before.
        let seconds = min(max(0, time.timeIntervalSinceNow) + 0.01, Events.refreshInterval)
        timer.schedule(wallDeadline: .now() + seconds, leeway: .milliseconds(100))
    }

    private static func repeating(
        _ event: Event, every interval: Double, _ queue: EventQueue
    ) -> any DispatchSourceProtocol {
        let timer = DispatchSource.makeTimerSource()
        timer.schedule(deadline: .now() + interval, repeating: interval, leeway: .seconds(1))
        return start(timer, event, queue)
    }

    private static func start(
        _ source: any DispatchSourceProtocol, _ event: Event, _ queue: EventQueue
    ) -> any DispatchSourceProtocol {
        let isListening = DispatchSemaphore(value: 0)
        source.setRegistrationHandler { isListening.signal() }
        source.setEventHandler { queue.add(event) }
        source.resume()
        // It listens a moment later only, and a signal that came before would be lost.
        isListening.wait()
        return source
    }
}

/// Events in the order they came, from any thread; one that waits already is not added again.
private final class EventQueue: Sendable {
    private let waiting = Mutex<[Event]>([])
    private let arrived = DispatchSemaphore(value: 0)

    func add(_ event: Event) {
        let isNew = waiting.withLock { waiting in
            if waiting.contains(event) { return false }
            waiting.append(event)
            return true
        }
        if isNew { arrived.signal() }
    }

    func next() -> Event {
        arrived.wait()
        return waiting.withLock { $0.removeFirst() }
    }
}
