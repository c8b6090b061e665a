import Glibc

/// The process that listens on a port.
struct PortHolder: Equatable, CustomStringConvertible {
    /// The most processes and links that are read before the search is given up.
    private static let limit = 100_000

    /// The program's name, as the system has it: its first 15 bytes.
    let name: String
    /// The process's number.
    let process: pid_t

    /// "handrail (process 1234)".
    var description: String { "\(name) (process \(process))" }

    /// Who listens on a port so that this address cannot; with nil, on any
    /// address. nil when nobody does or this user cannot see who.
    static func find(port: UInt16, address: IPAddress?) -> PortHolder? {
        let sockets = ["/proc/net/tcp", "/proc/net/tcp6"].flatMap { path in
            ListeningEntry.all(in: SystemFile.bytes(path))
        }
        let names = sockets.filter { $0.port == port && $0.isInTheWay(of: address) }
            .map { "socket:[\($0.inode)]" }
        return names.isEmpty ? nil : holder(ofAny: Set(names))
    }

    private static func holder(ofAny sockets: Set<String>) -> PortHolder? {
        guard let processes = Directory("/proc") else { return nil }
        var left = limit
        while left > 0, let entry = processes.next() {
            left -= 1
            guard let process = pid_t(entry), let open = Directory("/proc/\(process)/fd") else {
                continue
            }
            while left > 0, let descriptor = open.next() {
                left -= 1
                if let target = SystemFile.target("/proc/\(process)/fd/\(descriptor)"),
                    sockets.contains(target)
                {
                    return PortHolder(name: name(process), process: process)
                }
            }
        }
        return nil
    }

    private static func name(_ process: pid_t) -> String {
        let bytes = SystemFile.bytes("/proc/\(process)/comm").prefix { $0 >= 0x20 }
        return bytes.isEmpty ? "a program" : String(decoding: bytes, as: UTF8.self)
    }
}
