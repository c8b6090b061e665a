/// The text format of Prometheus, as it is written.
struct MetricsText {
    /// What was written so far.
    private(set) var text = ""

    /// Begins the samples of one name.
    mutating func family(_ name: String, _ kind: String, _ help: String) {
        text += "# HELP \(name) \(help)\n# TYPE \(name) \(kind)\n"
    }

    /// A name that has one sample.
    mutating func counter(_ name: String, _ help: String, _ value: Int) {
        family(name, "counter", help)
        sample(name, [], value)
    }

    /// One number with its labels.
    mutating func sample(_ name: String, _ labels: [(String, String)], _ value: Int) {
        sample(name, labels, String(value))
    }

    /// The buckets of one route.
    mutating func histogram(_ name: String, _ route: RouteTally) {
        let label = ("route", route.pattern)
        let counts = route.durations.cumulative
        for index in Histogram.bounds.indices {
            let bound = MetricsText.seconds(Histogram.bounds[index])
            sample(name + "_bucket", [label, ("le", bound)], counts[index])
        }
        let total = counts.last ?? 0
        sample(name + "_bucket", [label, ("le", "+Inf")], total)
        sample(name + "_sum", [label], MetricsText.seconds(route.durations.total))
        sample(name + "_count", [label], total)
    }

    /// One number, as it is written, with its labels.
    mutating func sample(_ name: String, _ labels: [(String, String)], _ value: String) {
        let pairs = labels.map { "\($0.0)=\"\(MetricsText.escaped($0.1))\"" }
        text += name + (pairs.isEmpty ? "" : "{" + pairs.joined(separator: ",") + "}")
        text += " " + value + "\n"
    }

    private static func seconds(_ nanoseconds: Int) -> String {
        String(Double(nanoseconds) / 1e9)
    }

    private static func escaped(_ text: String) -> String {
        var escaped = ""
        // Not its characters: CR and LF are one, and so are a quote and an accent.
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": escaped += "\\\\"
            case "\"": escaped += "\\\""
            case "\n": escaped += "\\n"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
