import Glibc

/// Many clients that are slow in the same way.
final class Crowd {
    /// What they are slow at.
    enum Kind: CaseIterable {
        case header, body, reading
    }

    private let kind: Kind
    private var clients: [SlowClient] = []

    /// Connects them all.
    init(_ kind: Kind, count: Int, port: UInt16) {
        Crowd.makeRoom()
        self.kind = kind
        for _ in 0..<count {
            let client = SlowClient(port: port)
            client.send(opening)
            clients.append(client)
        }
    }

    /// Each of them sends or reads one byte more.
    func dawdle() {
        for client in clients {
            if kind == .reading { _ = client.read(atMost: 1) } else { client.send("x") }
        }
    }

    private var opening: String {
        switch kind {
        case .header: "GET /hello HTTP/1.1\r\nHost: "
        case .body: "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\n"
        case .reading: "GET /large HTTP/1.1\r\nHost: a\r\n\r\n"
        }
    }

    /// As many descriptors as the system grants: both ends are in this process.
    private static func makeRoom() {
        let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        var limit = rlimit()
        guard getrlimit(resource, &limit) == 0, limit.rlim_cur < limit.rlim_max else { return }
        limit.rlim_cur = limit.rlim_max
        setrlimit(resource, &limit)
    }
}
