import Foundation

/// What a site of this process holds open, whatever other tests hold.
struct SiteDescriptors {
    /// Its ends of connections; one that is closed has no file any more.
    let connections: Int
    /// Its files for uploads.
    let files: Int

    init(of site: WatchedSite) {
        let links = SiteDescriptors.links()
        let sockets = SiteDescriptors.sockets(port: site.port)
        connections = links.count { sockets.contains($0) }
        files = links.count { $0.hasPrefix(site.uploads.resolvingSymlinksInPath().path + "/") }
    }

    /// Where the descriptors of this process lead.
    private static func links() -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")) ?? []
        return names.compactMap {
            try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/" + $0)
        }
    }

    /// The connections of a port, as those links name them, without the
    /// socket that listens.
    private static func sockets(port: UInt16) -> Set<String> {
        Set(rows(port: port).filter { $0[3] != "0A" }.map { "socket:[\($0[9])]" })
    }

    /// True when the kernel has bytes left for a client of that port, even
    /// of a connection that is closed.
    static func hasUnsent(port: UInt16) -> Bool {
        rows(port: port).contains { !$0[4].hasPrefix("00000000:") }
    }

    /// What the kernel knows of a port of this machine.
    private static func rows(port: UInt16) -> [[Substring]] {
        let table = (try? String(contentsOfFile: "/proc/net/tcp", encoding: .ascii)) ?? ""
        let end = ":" + String(0x10000 + Int(port), radix: 16, uppercase: true).dropFirst()
        let rows = table.split(separator: "\n").map { $0.split(separator: " ") }
        return rows.filter { $0.count > 9 && $0[1].hasSuffix(end) }
    }
}
