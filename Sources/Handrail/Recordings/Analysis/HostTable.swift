/// The hosts of a recording, each with how its requests went.
struct HostTable: Sendable {
    /// By index.
    private(set) var names: [String] = []
    private var counts: [(count: Int, failed: Int)] = []
    private var indices: [[UInt8]: Int] = [:]

    /// The most hosts that are told apart; later ones count as one.
    private static let most = 1_000

    /// The index of the host of a cleaned address.
    mutating func index(of address: [UInt8]) -> Int {
        var parts = AddressParts(address[...])
        let host = Array(parts.takeAuthority() ?? [])
        if let index = indices[host] { return index }
        let name = names.count < HostTable.most ? host : []
        if let index = indices[name] { return index }
        indices[name] = names.count
        names.append(String(decoding: name, as: UTF8.self))
        counts.append((0, 0))
        return names.count - 1
    }

    mutating func count(_ index: Int, isFailed: Bool) {
        counts[index].count += 1
        if isFailed { counts[index].failed += 1 }
    }

    /// The most failures first, then the most requests; at most 50.
    var sorted: [RecordedHost] {
        let hosts = zip(names, counts).map { name, count in
            RecordedHost(name: name, count: count.count, failedCount: count.failed)
        }
        let sorted = hosts.filter { !$0.name.isEmpty }.sorted {
            ($1.failedCount, $1.count, $0.name) < ($0.failedCount, $0.count, $1.name)
        }
        return Array(sorted.prefix(50))
    }
}
