extension RawRecord {
    /// A number that is a length of time; nil for those that stand for nothing.
    func duration(_ field: Field) -> Double? {
        guard let number = number(field), number >= 0, number < 1e10 else { return nil }
        return (number * 1_000).rounded() / 1_000
    }

    /// The value of a header by its name in lower case; nil where it is missing.
    func header(_ name: StaticString, ofResponse: Bool) -> ArraySlice<UInt8>? {
        headers.first { $0.isOfResponse == ofResponse && isNamed($0, name) }
            .map { self[$0.value] }
    }

    func hasHeader(_ name: StaticString, ofResponse: Bool) -> Bool {
        header(name, ofResponse: ofResponse) != nil
    }

    private func isNamed(_ header: Header, _ name: StaticString) -> Bool {
        guard header.name.end - header.name.start == name.utf8CodeUnitCount else { return false }
        return name.withUTF8Buffer { wanted in
            for offset in 0..<wanted.count {
                let byte = unsafe wanted[offset]
                if bytes[header.name.start + offset].lowered != byte { return false }
            }
            return true
        }
    }
}

extension RequestTiming {
    init(_ record: RawRecord) {
        self.init(
            blocked: record.duration(.blocked), dns: record.duration(.dns),
            connect: record.duration(.connect), ssl: record.duration(.ssl),
            send: record.duration(.send), wait: record.duration(.wait),
            receive: record.duration(.receive))
    }

    /// Milliseconds until the first byte of the answer; `ssl` is part of `connect`.
    var untilFirstByte: Double {
        [blocked, dns, connect, send, wait].compactMap(\.self).reduce(0, +)
    }

    var whole: Double { untilFirstByte + (receive ?? 0) }
}
