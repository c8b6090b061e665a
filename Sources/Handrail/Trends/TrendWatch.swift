public import FoundationEssentials

/// Follows all codes through time: remembers their hours and notices when
/// spikes begin, rise and end. One thread calls it.
public struct TrendWatch: Sendable {
    /// How many days of spikes it shows.
    private static let shownDays = 30

    private var people: [String: HourlyPeople] = [:]
    private var lastHour: [String: Int] = [:]
    private var countedSince = Hour(0)
    /// The hour up to which all is known; nil before the first reading.
    private var readUpTo: Hour?
    /// Latest first.
    private var spikes: [Spike] = []
    /// Those that changed since they were last stored.
    private var unsaved: [Spike] = []
    /// The trends at the last reading.
    public private(set) var trends = Trends(at: Date(timeIntervalSince1970: 0))

    public init() {}

    /// Reads what was counted since the last time, all of eight weeks at first.
    public mutating func read(_ records: some TrendRecords, at now: Date) throws {
        let now = Date(timeIntervalSince1970: now.timeIntervalSince1970.rounded(.down))
        let oldest = Hour(now).advanced(by: -Baseline.weeks * Hour.week - 2)
        let counts = try records.sightingCounts(since: readUpTo ?? oldest, at: now)
        if readUpTo == nil { spikes = try records.spikes(since: TrendWatch.firstShown(now)) }
        learn(counts, oldest)
        readUpTo = Hour(now).advanced(by: -1)
        judge(at: now)
    }

    /// Stores the spikes that began, rose or ended since the last time.
    public mutating func save(to records: some TrendRecords) throws {
        guard !unsaved.isEmpty else { return }
        try records.save(unsaved)
        unsaved = []
    }

    private mutating func learn(_ counts: SightingCounts, _ oldest: Hour) {
        countedSince = counts.countedSince
        lastHour = counts.lastHour
        for counted in counts.hours {
            people[counted.code, default: HourlyPeople()].set(counted.hour, counted.people)
        }
        for code in people.keys { people[code]?.forget(before: oldest) }
    }

    private mutating func judge(at now: Date) {
        let known = knownHours(at: now)
        let rule = SpikeRule(codes: people.count, knownHours: known.count)
        spikes.removeAll { $0.isOver && $0.startedAt < TrendWatch.firstShown(now) }
        var byCode: [String: Trend] = [:]
        for code in Set(people.keys).union(spikes.filter { !$0.isOver }.map(\.code)) {
            let hours = people[code] ?? HourlyPeople()
            let baseline = Baseline(hours, known: known)
            let count = lastHour[code] ?? 0
            let spike = judge(code, count, baseline.usual(before: now), rule, at: now)
            byCode[code] = Trend(
                code, hours, baseline, lastHour: count, spike: spike, at: now)
        }
        trends = Trends(at: now, byCode, spikes: spikes)
    }

    /// The code's spike that is under way after this moment.
    private mutating func judge(
        _ code: String, _ count: Int, _ usual: Usual, _ rule: SpikeRule, at now: Date
    ) -> Spike? {
        let place = spikes.firstIndex { $0.code == code && !$0.isOver }
        let isSpike = rule.isSpike(people: count, usual: usual, wasSpike: place != nil)
        guard let place else {
            guard isSpike else { return nil }
            let spike = Spike(
                code: code, startedAt: now, peak: count, usual: Trend.rounded(usual.people))
            spikes.insert(spike, at: 0)
            unsaved.append(spike)
            return spike
        }
        let before = spikes[place]
        spikes[place].peak = max(before.peak, count)
        if !isSpike { spikes[place].endedAt = now }
        if spikes[place] != before { unsaved.append(spikes[place]) }
        return isSpike ? spikes[place] : nil
    }

    /// The whole hours before the last 60 minutes in which sightings were counted.
    private func knownHours(at now: Date) -> Range<Hour> {
        let end = Hour(now.addingTimeInterval(-3_600))
        return min(max(countedSince, end.advanced(by: -Baseline.weeks * Hour.week)), end)..<end
    }

    private static func firstShown(_ now: Date) -> Date {
        now.addingTimeInterval(-86_400 * Double(shownDays))
    }
}
