/// A number as it is at the moment of a scrape.
public struct Gauge: Sendable {
    /// What Prometheus knows it by, such as "http_connections".
    let name: String
    /// One sentence for people.
    let help: String
    /// The number as it is written.
    let value: String
    /// "gauge", or "counter" for one that only grows.
    var kind = "gauge"

    /// A number that comes and goes.
    public static func gauge(_ name: String, _ help: String, _ value: Int) -> Gauge {
        Gauge(name: name, help: help, value: String(value))
    }

    /// A number that only grows.
    public static func counter(_ name: String, _ help: String, _ value: Int) -> Gauge {
        Gauge(name: name, help: help, value: String(value), kind: "counter")
    }

    /// A time that only grows, in seconds.
    static func seconds(_ name: String, _ help: String, milliseconds: Int) -> Gauge {
        Gauge(name: name, help: help, value: String(Double(milliseconds) / 1000), kind: "counter")
    }
}
