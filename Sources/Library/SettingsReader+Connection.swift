import Handrail

extension SettingsReader {
    /// Each is asked several times from every visitor's browser.
    private static let mostTargets = 12
    private static let targetKeys: Set<String> = ["name", "url", "ipv4", "ipv6"]

    /// The product's addresses for the connection check; what cannot be asked is
    /// reported and left out.
    static func connection(_ matter: inout FrontMatter) -> [ConnectionTarget] {
        let targets = matter.entries("connection").compactMap { target($0, &matter) }
        if targets.count > mostTargets {
            matter.report(
                "connection", "“connection” has \(targets.count) addresses",
                advice: "keep the \(mostTargets) that tell most; the others are left out")
        }
        return Array(targets.prefix(mostTargets))
    }

    private static func target(
        _ entry: [String: String], _ matter: inout FrontMatter
    ) -> ConnectionTarget? {
        for key in entry.keys.sorted() where !targetKeys.contains(key) {
            matter.report(
                "connection", "“\(key)” is no key of an address",
                advice: FrontMatter.advice(for: key, among: targetKeys), as: .unknownKey)
        }
        guard let name = entry["name"]?.trimmed, !name.isEmpty, name.count <= 60 else {
            matter.report(
                "connection", "an address has no name of at most 60 characters",
                advice: "give each a “name” and a “url”")
            return nil
        }
        guard let address = address(entry["url"] ?? "", of: name, &matter) else { return nil }
        return ConnectionTarget(
            name: name, address: address,
            ipv4: entry["ipv4"].flatMap { self.address($0, of: name, &matter) },
            ipv6: entry["ipv6"].flatMap { self.address($0, of: name, &matter) })
    }

    /// Nil for what a page that came by TLS could not ask, or not safely.
    private static func address(
        _ text: String, of name: String, _ matter: inout FrontMatter
    ) -> HTTPSAddress? {
        if let address = HTTPSAddress(text) { return address }
        matter.report(
            "connection", "“\(text)” is no address that “\(name)” can be asked at",
            advice: "begin it with https:// and a host’s name")
        return nil
    }
}
