extension RecordedRequest {
    /// The longest address that the findings hold.
    private static let longestAddress = 500

    /// A failed or slow request as the findings tell of it.
    init(
        _ record: RawRecord, _ facts: RequestFacts, _ answerer: Answerer, address: [UInt8],
        host: String
    ) {
        func text(_ bytes: ArraySlice<UInt8>?) -> String {
            String(decoding: bytes ?? [], as: UTF8.self)
        }
        var ignored = Removals()
        let error = text(PlainWords.error(record[.error], removing: &ignored)[...])
        let reason = record[.statusText]
        self.init(
            number: facts.number, outcome: facts.isFailed ? .failed : .slow,
            method: text(PlainWords.method(record[.method])),
            address: text(address[...]).shortened(to: RecordedRequest.longestAddress), host: host,
            status: facts.status, statusText: EntryWriter.isReason(reason) ? text(reason) : "",
            error: error.isEmpty ? nil : error, duration: facts.duration,
            timing: RequestTiming(record),
            answeredBy: answerer,
            requestIDs: AnswererReader.requestIDs(of: record), httpVersion: facts.version.rawValue,
            requestBytes: record.size(.requestBodySize), responseBytes: record.responseSize,
            resourceType: PlainWords.word(record[.resourceType], longest: 16).map(text),
            codes: facts.failure?.codes ?? [])
    }
}

extension RawRecord {
    /// A number of bytes; nil for those that stand for nothing.
    fileprivate func size(_ field: Field) -> Int? {
        guard let number = number(field), number >= 0, number < 1e15 else { return nil }
        return Int(number)
    }

    fileprivate var responseSize: Int? {
        size(.transferSize) ?? size(.responseBodySize) ?? size(.contentSize)
    }
}
