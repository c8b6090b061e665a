extension EntryWriter {
    /// Adds where the time went; -1 for what did not happen.
    func appendTimings(_ record: RawRecord, to output: inout [UInt8]) {
        append(number: .blocked, ",\"timings\":{\"blocked\":", of: record, to: &output)
        append(number: .dns, ",\"dns\":", of: record, to: &output)
        append(number: .connect, ",\"connect\":", of: record, to: &output)
        append(number: .ssl, ",\"ssl\":", of: record, to: &output)
        append(number: .send, ",\"send\":", of: record, or: 0, to: &output)
        append(number: .wait, ",\"wait\":", of: record, or: 0, to: &output)
        append(number: .receive, ",\"receive\":", of: record, or: 0, to: &output)
        JSONText.append("}", to: &output)
    }

    /// Adds who was connected to, and what the browser wanted it for.
    func appendConnection(
        _ record: RawRecord, to output: inout [UInt8], _ removals: inout Removals
    ) {
        if !record[.serverAddress].isEmpty {
            JSONText.append(",\"serverIPAddress\":", to: &output)
            let server = EntryWriter.server(record[.serverAddress], removing: &removals)
            JSONText.append(server[...], to: &output)
        }
        let connection = record[.connection]
        if !connection.isEmpty, connection.count <= 8, connection.allSatisfy(\.isDigit) {
            JSONText.append(",\"connection\":", to: &output)
            JSONText.append(connection, to: &output)
        }
        for (field, key) in EntryWriter.words {
            guard let word = PlainWords.word(record[field], longest: 16) else { continue }
            JSONText.append(key, to: &output)
            JSONText.append(word, to: &output)
        }
    }

    /// The address of a server when it is public; IPv6 stands there without brackets.
    private static func server(
        _ server: ArraySlice<UInt8>, removing removals: inout Removals
    ) -> [UInt8] {
        var address: [UInt8] = []
        guard server.contains(UInt8(ascii: ":")), server.first != UInt8(ascii: "[") else {
            HostCleaner.append(host: server, to: &address, removing: &removals)
            return address
        }
        if PrivateNetwork.ipv6(server) == false, !server.contains(UInt8(ascii: "%")) {
            return Array(server)
        }
        removals.add(.privateAddress)
        return Mark.host
    }

    private static let words: [(Field, StaticString)] = [
        (.resourceType, ",\"_resourceType\":"), (.fromCache, ",\"_fromCache\":"),
    ]
}
