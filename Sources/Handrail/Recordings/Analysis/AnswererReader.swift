/// Reads from an answer's headers who wrote it.
enum AnswererReader {
    /// Who answered a request; nothing is claimed that no header says.
    static func answerer(of record: RawRecord, _ status: Int) -> Answerer {
        let headers = responseHeaders(of: record)
        guard status > 0 || !headers.isEmpty else { return Answerer(kind: .nobody) }
        let server = headers["server"].flatMap { KnownServer.named(in: $0) }
        let known = server ?? KnownServer.all.first { $0.headers.contains { headers[$0] != nil } }
        let kind = kind(of: known, status, headers)
        // What passed through a CDN or gateway is not its own.
        let name =
            kind == .origin && known?.kind == .cdn || isBehind(known, kind) ? nil : known?.name
        return Answerer(kind: kind, name: name, evidence: evidence(in: headers))
    }

    /// The ids by which those on the way can look a request up, at most four.
    static func requestIDs(of record: RawRecord) -> [HeaderFact] {
        var found: [(rank: Int, fact: HeaderFact)] = []
        for header in record.headers where !header.value.isCut {
            let name = String(decoding: record[header.name].map(\.lowered), as: UTF8.self)
            guard let rank = KnownRequestIDs.rank(ofHeader: name),
                KnownRequestIDs.isID(record[header.value]),
                !found.contains(where: { $0.fact.name == name })
            else { continue }
            let value = String(decoding: record[header.value], as: UTF8.self)
            found.append((rank, HeaderFact(name: name, value: value)))
        }
        return found.sorted { $0.rank < $1.rank }.prefix(4).map(\.fact)
    }

    private static func kind(
        of known: KnownServer?, _ status: Int, _ headers: [String: String]
    ) -> Answerer.Kind {
        let isFromGateway = (502...504).contains(status)
        let hasOrigin = originMarks.contains { headers[$0] != nil }
        guard let known else { return hasOrigin ? .origin : .unknown }
        switch known.kind {
        case .cdn:
            if (520...530).contains(status), known.name == "Cloudflare" { return .cdn }
            if hasOrigin { return .origin }
            guard let state = headers["cf-cache-status"]?.uppercased(), known.name == "Cloudflare",
                asksOrigin.contains(state)
            else { return .cdn }
            // Cloudflare asked behind it, and passes on what it got.
            return isFromGateway ? .gateway : .origin
        case .gateway: return isFromGateway || !(hasOrigin || isServer(known)) ? .gateway : .origin
        default: return known.kind
        }
    }

    /// It serves pages itself where it stands in front of nothing.
    private static func isServer(_ known: KnownServer) -> Bool {
        ["nginx", "OpenResty", "Caddy", "Apache"].contains(known.name)
    }

    private static func isBehind(_ known: KnownServer?, _ kind: Answerer.Kind) -> Bool {
        known?.kind == .cdn && kind == .gateway
    }

    private static func evidence(in headers: [String: String]) -> [HeaderFact] {
        let all = telling.compactMap { name in
            headers[name].map { HeaderFact(name: name, value: $0.shortened(to: 120)) }
        }
        return Array(all.prefix(5))
    }

    /// The telling headers of an answer by their names in lower case, without
    /// what is private.
    private static func responseHeaders(of record: RawRecord) -> [String: String] {
        var headers: [String: String] = [:]
        for header in record.headers where header.isOfResponse && headers.count < 64 {
            let name = String(decoding: record[header.name].map(\.lowered), as: UTF8.self)
            guard relevant.contains(name), headers[name] == nil else { continue }
            var ignored = Removals()
            let rule = HeaderRule.rule(for: record[header.name])
            let value = HeaderCleaner.kept(record[header.value], by: rule, removing: &ignored)
            headers[name] = value.map { String(decoding: $0, as: UTF8.self) } ?? Mark.text
        }
        return headers
    }

    private static let originMarks = [
        "x-powered-by", "x-aspnet-version", "x-aspnetmvc-version", "x-runtime",
        "openai-processing-ms", "x-envoy-upstream-service-time", "x-kong-upstream-latency",
    ]

    private static let asksOrigin: Set<String> = [
        "DYNAMIC", "MISS", "BYPASS", "EXPIRED", "REVALIDATED", "UPDATING",
    ]

    /// In the order in which they are shown.
    private static let telling: [String] =
        ["server", "via", "cf-ray", "cf-cache-status", "x-cache", "x-served-by", "x-powered-by"]
        + KnownServer.all.flatMap(\.headers).filter {
            !["cf-ray", "cf-cache-status", "x-served-by"].contains($0)
        } + originMarks.dropFirst()

    private static let relevant = Set(telling)
}
