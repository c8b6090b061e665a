import Foundation
import Handrail
import TestSupport
import Testing

struct NoticeTests {
    @Test(arguments: [
        (13, Notice.State.upcoming), (15, .current), (17, .overdue), (19, .past),
    ])
    func `a notice is ahead, goes on, takes longer than expected, is over`(
        hour: Int, state: Notice.State
    ) {
        let notice = Samples.incident(expectedEnd: Samples.time(16), end: Samples.time(18))
        #expect(notice.state(at: Samples.time(hour)) == state)
    }

    @Test func `the moment of its start belongs to a notice, that of its end does not`() {
        let notice = Samples.incident(end: Samples.time(18))
        #expect(notice.state(at: notice.start) == .current)
        #expect(notice.state(at: notice.start - 1) == .upcoming)
        #expect(notice.state(at: Samples.time(18)) == .past)
        #expect(notice.state(at: Samples.time(18) - 1) == .current)
    }

    @Test func `a notice that nobody ends goes on`() {
        #expect(Samples.incident().state(at: Samples.time(2_400)) == .current)
        #expect(Samples.maintenance().state(at: Samples.time(2_400)) == .overdue)
    }

    @Test func `maintenance is announced a day ahead, an incident from its start`() {
        let maintenance = Samples.maintenance()
        #expect(!maintenance.isAnnounced(at: maintenance.start - 86_401))
        #expect(maintenance.isAnnounced(at: maintenance.start - 86_400))
        #expect(!Samples.incident().isAnnounced(at: Samples.time(14, 4)))
        #expect(Samples.incident().isAnnounced(at: Samples.time(14, 5)))
    }

    @Test func `a notice concerns the pages about its codes, one without codes all`() {
        let notice = Samples.incident(codes: ["ERR_CONNECTION_RESET", "502"])
        #expect(notice.concerns(["500", "err_connection_reset"]))
        #expect(!notice.concerns(["500"]))
        #expect(!notice.concerns([]))
        #expect(Samples.maintenance().concerns([]))
    }

    @Test func `updates are the newest first, in whatever order they came`() {
        let (old, new) = (
            Samples.update(at: Samples.time(15)), Samples.update(at: Samples.time(16))
        )
        #expect(Samples.incident(updates: [old, new]).updates == [new, old])
        #expect(Samples.incident(updates: [old, new]).changedAt == Samples.time(16))
        #expect(Samples.maintenance().changedAt == Samples.maintenance().start)
    }
}

/// What pages say of a notice's times.
struct NoticeSentenceTests {
    private func incident(at hour: Int, _ minute: Int = 0) -> String {
        Samples.incident(
            expectedEnd: Samples.time(17), nextUpdate: Samples.time(15)
        ).sentence(at: Samples.time(hour, minute))
    }

    @Test func `an incident is known since, and will be told more of`() {
        let notice = Samples.incident(nextUpdate: Samples.time(15))
        #expect(
            notice.sentence(at: Samples.time(14, 40))
                == "Known since 14:05 UTC; next update 15:00 UTC.")
        #expect(
            incident(at: 14, 40)
                == "Known since 14:05 UTC; expected to end at 17:00 UTC; next update 15:00 UTC.")
    }

    @Test func `an update that has not come is no longer promised`() {
        #expect(incident(at: 15) == "Known since 14:05 UTC; expected to end at 17:00 UTC.")
    }

    @Test func `an end that has not come is said to have been expected`() {
        #expect(incident(at: 17) == "Known since 14:05 UTC; was expected to end at 17:00 UTC.")
    }

    @Test func `on another day a time has its day`() {
        #expect(
            incident(at: 25)
                == "Known since 24 November, 14:05 UTC; was expected to end at 24 November, 17:00 UTC."
        )
    }

    @Test func `maintenance is planned, then under way, then over`() {
        let notice = Samples.maintenance()
        #expect(
            notice.sentence(at: Samples.time(14))
                == "Planned from 25 November, 02:00 UTC to 04:00 UTC.")
        #expect(notice.sentence(at: Samples.time(25)) == "Planned from 02:00 UTC to 04:00 UTC.")
        #expect(
            notice.sentence(at: Samples.time(27))
                == "Under way since 02:00 UTC; expected to end at 04:00 UTC.")
        let ended = Samples.maintenance(end: Samples.time(28))
        #expect(
            ended.sentence(at: Samples.time(27)) == "Under way since 02:00 UTC; ends at 04:00 UTC.")
        #expect(
            ended.sentence(at: Samples.time(72))
                == "From 25 November, 02:00 UTC to 04:00 UTC.")
    }

    @Test func `the times of a sentence are known as times`() {
        let times = Samples.incident(nextUpdate: Samples.time(15)).words(at: Samples.time(14, 40))
            .compactMap { words in
                if case .time(let time, _) = words { time } else { nil }
            }
        #expect(times == [Samples.time(14, 5), Samples.time(15)])
    }
}

struct ContentNoticesTests {
    private let quiet = Samples.incident("over", end: Samples.time(15))

    @Test func `the most pressing is announced first`() {
        let content = Content(notices: [
            Samples.maintenance("planned"),
            Samples.maintenance("later", start: Samples.time(30), expectedEnd: Samples.time(31)),
            Samples.maintenance("now", start: Samples.time(15)), Samples.incident(), quiet,
        ])
        #expect(
            content.announcedNotices(at: Samples.time(16)).map(\.slug)
                == ["errors-502", "now", "planned", "later"])
    }

    @Test func `about a code there is what goes on and concerns it`() {
        let content = Content(notices: [
            Samples.incident(), Samples.maintenance("now", start: Samples.time(13)),
            Samples.maintenance("planned"), quiet,
        ])
        func slugs(_ code: String) -> [String] {
            content.notices(about: code, at: Samples.time(16)).map(\.slug)
        }
        #expect(slugs("502") == ["errors-502", "now"])
        #expect(slugs("503") == ["now"])
        #expect(slugs("") == ["now"])
    }

    @Test func `the next change is the next moment at which pages say something else`() {
        let incident = Samples.incident(
            expectedEnd: Samples.time(17), end: Samples.time(30), nextUpdate: Samples.time(15))
        let content = Content(notices: [incident])
        var moments: [Date] = []
        var now = incident.start - 1
        while let next = content.nextNoticeChange(after: now) {
            moments.append(next)
            now = next
        }
        // At midnight, 24:00, the times of today become those of yesterday.
        #expect(
            moments
                == [
                    incident.start, Samples.time(15), Samples.time(17), Samples.time(24),
                    Samples.time(30),
                ])
    }

    @Test func `maintenance changes pages a day before it begins`() {
        let content = Content(notices: [Samples.maintenance(end: Samples.time(28))])
        #expect(content.nextNoticeChange(after: Samples.time(-48)) == Samples.time(2))
        #expect(content.nextNoticeChange(after: Samples.time(28)) == nil)
        #expect(Content().nextNoticeChange(after: Samples.time(0)) == nil)
    }

    @Test func `between two changes every page says the same`() throws {
        var numbers = SeededNumbers(seed: 24)
        for _ in 0..<200 {
            func time() -> Date { Samples.time(0, Int.random(in: 0...6_000, using: &numbers)) }
            let notices = (0..<3).map { index in
                Notice(
                    slug: "n\(index)", kind: index == 0 ? .maintenance : .incident, title: "N",
                    start: time(), expectedEnd: time(),
                    end: Bool.random(using: &numbers) ? time() : nil,
                    nextUpdate: time())
            }
            let content = Content(notices: notices)
            func said(_ now: Date) -> [String] {
                content.announcedNotices(at: now).map { $0.slug + $0.sentence(at: now) }
            }
            let now = time()
            let next = content.nextNoticeChange(after: now) ?? Samples.time(1_000)
            let between = now + (next.timeIntervalSince(now) - 1) * 0.999
            #expect(said(now) == said(max(now, between)), "\(notices)")
        }
    }
}
