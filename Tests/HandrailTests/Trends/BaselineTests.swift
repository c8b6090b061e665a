import Foundation
import Handrail
import Testing

struct BaselineTests {
    /// A Monday at midnight; what is asked about lies in the week after it.
    let monday = Hour(1_795_392_000 / 3_600)

    /// Weeks before that Monday in which each hour has so many people.
    private func people(
        weeks: Int, _ count: (_ weeksAgo: Int, _ hourOfWeek: Int) -> Int
    ) -> HourlyPeople {
        var people = HourlyPeople()
        for week in 1...weeks {
            for hour in 0..<168 {
                people.set(monday.advanced(by: hour - week * 168), count(week, hour))
            }
        }
        return people
    }

    private func baseline(_ people: HourlyPeople, hours: Int) -> Baseline {
        Baseline(people, known: monday.advanced(by: -hours)..<monday)
    }

    @Test func `a steady code is usually reported as often as it was`() {
        let usual = baseline(people(weeks: 8) { _, _ in 6 }, hours: 8 * 168).usual(in: monday)

        #expect(abs(usual.people - 6) < 0.1)
        #expect(usual.evidence > 100)
    }

    @Test func `each hour of the week has its own usual`() {
        let busy = people(weeks: 8) { _, hour in (8...18).contains(hour % 24) ? 20 : 2 }
        let baseline = baseline(busy, hours: 8 * 168)

        #expect(baseline.usual(in: monday.advanced(by: 12)).people > 17)
        #expect(baseline.usual(in: monday.advanced(by: 2)).people < 5)
    }

    @Test func `an old spike does not hide the next one`() {
        let spiked = people(weeks: 8) { week, hour in week == 1 && hour < 6 ? 900 : 4 }
        let usual = baseline(spiked, hours: 8 * 168).usual(in: monday.advanced(by: 2))

        #expect(usual.people < 6)
    }

    @Test func `with few weeks the mean hour counts more`() {
        let night = { (_: Int, hour: Int) in hour % 24 < 6 ? 0 : 8 }
        let one = baseline(people(weeks: 1, night), hours: 168).usual(in: monday.advanced(by: 3))
        let eight = baseline(people(weeks: 8, night), hours: 8 * 168)
            .usual(in: monday.advanced(by: 3))

        #expect(eight.people < 1.5)
        #expect(one.people > eight.people * 2)
    }

    @Test func `in the first week the mean of what there is counts`() {
        let usual = baseline(people(weeks: 1) { _, _ in 3 }, hours: 40).usual(in: monday)

        #expect(abs(usual.people - 3) < 0.1)
    }

    @Test func `where nothing is known hardly anybody is usual`() {
        let usual = baseline(HourlyPeople(), hours: 0).usual(in: monday)

        #expect(usual.people > 0)
        #expect(usual.people < 0.05)
    }

    @Test func `the last 60 minutes are compared with the two hours they lie in`() {
        let steps = people(weeks: 8) { _, hour in hour % 24 < 12 ? 0 : 12 }
        let baseline = baseline(steps, hours: 8 * 168)
        let noon = monday.advanced(by: 12)
        func usual(_ minutes: Double) -> Double {
            baseline.usual(before: noon.start.addingTimeInterval(minutes * 60)).people
        }

        #expect(usual(0) == baseline.usual(in: noon.advanced(by: -1)).people)
        #expect(usual(0) < usual(30))
        #expect(usual(30) < usual(59))
    }

    @Test func `hours can be set in any order and forgotten`() {
        var people = HourlyPeople()
        people.set(monday, 3)
        people.set(monday.advanced(by: -2), 1)
        people.set(monday.advanced(by: 4), 5)
        people.set(monday, 4)
        let all = monday.advanced(by: -9)..<monday.advanced(by: 9)

        #expect(people.sum(all) == 10)
        #expect(people[monday] == 4)
        people.forget(before: monday)
        #expect(people.sum(all) == 9)
        people.forget(before: monday.advanced(by: 99))
        #expect(people.sum(all) == 0)
    }
}
