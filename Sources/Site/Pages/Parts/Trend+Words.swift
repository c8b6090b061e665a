import Handrail
import Web

extension Trend {
    /// `23 people reported 502 in the last hour; usually 2.`
    var sentence: String {
        guard lastHour == 0 else {
            return
                "\(lastHour.counted("person", "people")) reported \(code) in the last hour; usually \(usual.usually)."
        }
        guard lastDay > 0 else { return "Nobody has reported it in the last 24 hours." }
        return
            "Nobody reported \(code) in the last hour; \(lastDay.counted("person", "people")) did in the last 24 hours."
    }

    /// `23 people in the last hour; usually 2`; nil when nobody reported it.
    var brief: String? {
        guard lastHour > 0 else { return nil }
        return "\(lastHour.counted("person", "people")) in the last hour; usually \(usual.usually)"
    }
}

extension Spike {
    /// `41 people reported 502 in its busiest hour; usually 2.`
    var sentence: String {
        "\(peak.counted("person", "people")) reported \(code) in the busiest hour; usually \(usual.usually)."
    }
}

extension Double {
    /// How many people an hour that is, as a sentence says it.
    var usually: String {
        guard self < 1 else { return String(Int(min(rounded(), 1e9))) }
        return self > 0 ? "fewer than 1" : "none"
    }

    /// With one decimal where it has one: `2`, `0.4`.
    var plain: String { self == rounded() ? String(Int(min(self, 1e9))) : String(self) }
}
