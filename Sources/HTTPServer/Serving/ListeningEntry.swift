/// A listening socket in the kernel's list of TCP sockets, `/proc/net/tcp`.
struct ListeningEntry: Equatable {
    /// The address it listens on.
    let address: IPAddress
    /// The port it listens on.
    let port: UInt16
    /// The number that its descriptors are known by.
    let inode: UInt64

    /// The listening sockets of a list; lines that cannot be read are left out.
    static func all(in list: [UInt8]) -> [ListeningEntry] {
        list.split(separator: UInt8(ascii: "\n")).compactMap { ListeningEntry($0) }
    }

    /// True when another socket cannot listen on that address of the port: it
    /// is the same, or one of both is every address. nil is every address.
    func isInTheWay(of other: IPAddress?) -> Bool {
        guard let other else { return true }
        return address == other || address.isUnspecified || other.isUnspecified
    }

    /// Reads a line: number, local and remote address, state (0A listens),
    /// queues, timer, retransmits, user, timeout, inode.
    private init?(_ line: ArraySlice<UInt8>) {
        let words = line.split(separator: UInt8(ascii: " ")).map {
            String(decoding: $0, as: UTF8.self)
        }
        guard words.count > 9, words[3] == "0A", let inode = UInt64(words[9]) else { return nil }
        let place = words[1].split(separator: ":")
        guard place.count == 2, let port = UInt16(place[1], radix: 16),
            let address = ListeningEntry.address(place[0])
        else { return nil }
        self.address = address
        self.port = port
        self.inode = inode
    }

    /// Four bytes or sixteen in words of four, each written as the number that
    /// it is in memory.
    private static func address(_ text: Substring) -> IPAddress? {
        let digits = Array(text.utf8)
        let words = stride(from: 0, to: digits.count, by: 8).compactMap { start in
            UInt32(String(decoding: digits[start...].prefix(8), as: UTF8.self), radix: 16)
                .map(UInt32.init(bigEndian:)).map(UInt64.init)
        }
        switch (digits.count, words.count) {
        case (8, 1): return IPAddress(ipv4: UInt32(words[0]))
        case (32, 4):
            return IPAddress(high: words[0] << 32 | words[1], low: words[2] << 32 | words[3])
        default: return nil
        }
    }
}
