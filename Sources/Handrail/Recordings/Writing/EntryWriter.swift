/// Writes a request of a recording, built anew from the fields that are kept.
struct EntryWriter: Sendable {
    var headers = HeaderCleaner()

    /// Adds the entry; `address` is the cleaned address of its request.
    mutating func append(
        _ record: RawRecord, address: [UInt8], to output: inout [UInt8],
        removing removals: inout Removals
    ) {
        let cookiesBefore = removals[.cookie]
        JSONText.append("{", to: &output)
        append(word: .pageReference, "\"pageref\":", of: record, to: &output, &removals)
        JSONText.append("\"startedDateTime\":", to: &output)
        JSONText.append(
            PlainWords.time(record[.started]) ?? EntryWriter.noTime[...], to: &output)
        JSONText.append(",\"time\":", to: &output)
        Decimal.append(record.number(.time) ?? 0, to: &output)
        appendRequest(record, address, to: &output, &removals)
        appendResponse(record, to: &output, &removals)
        JSONText.append(",\"cache\":{}", to: &output)
        appendTimings(record, to: &output)
        appendConnection(record, to: &output, &removals)
        JSONText.append("}", to: &output)
        // A list of cookies says again what the headers say, where there are headers.
        let inHeaders = removals[.cookie] - cookiesBefore
        removals.add(.cookie, max(0, record.cookies - inHeaders))
        removals.add(.unreadable, record.leftOut)
    }

    private mutating func appendRequest(
        _ record: RawRecord, _ address: [UInt8], to output: inout [UInt8],
        _ removals: inout Removals
    ) {
        JSONText.append(",\"request\":{\"method\":", to: &output)
        JSONText.append(PlainWords.method(record[.method]) ?? [], to: &output)
        JSONText.append(",\"url\":", to: &output)
        JSONText.append(address[...], to: &output)
        JSONText.append(",\"httpVersion\":", to: &output)
        JSONText.append(PlainWords.word(record[.requestVersion]) ?? [], to: &output)
        JSONText.append(",\"cookies\":[],\"headers\":", to: &output)
        appendHeaders(record, ofResponse: false, to: &output, &removals)
        JSONText.append(",\"queryString\":", to: &output)
        EntryWriter.appendQuery(address[...], to: &output)
        if !record[.postType].isEmpty || !record.params.isEmpty {
            appendPostData(record, to: &output, &removals)
        }
        append(number: .requestHeadersSize, ",\"headersSize\":", of: record, to: &output)
        append(number: .requestBodySize, ",\"bodySize\":", of: record, to: &output)
        JSONText.append("}", to: &output)
    }

    private mutating func appendResponse(
        _ record: RawRecord, to output: inout [UInt8], _ removals: inout Removals
    ) {
        append(number: .status, ",\"response\":{\"status\":", of: record, or: 0, to: &output)
        JSONText.append(",\"statusText\":", to: &output)
        append(phrase: record[.statusText], to: &output, &removals)
        JSONText.append(",\"httpVersion\":", to: &output)
        JSONText.append(PlainWords.word(record[.responseVersion]) ?? [], to: &output)
        JSONText.append(",\"cookies\":[],\"headers\":", to: &output)
        appendHeaders(record, ofResponse: true, to: &output, &removals)
        appendContent(record, to: &output)
        appendRedirect(record, to: &output, &removals)
        append(number: .responseHeadersSize, ",\"headersSize\":", of: record, to: &output)
        append(number: .responseBodySize, ",\"bodySize\":", of: record, to: &output)
        if let size = record.number(.transferSize) {
            JSONText.append(",\"_transferSize\":", to: &output)
            Decimal.append(size, to: &output)
        }
        if !record[.error].isEmpty {
            JSONText.append(",\"_error\":", to: &output)
            JSONText.append(
                PlainWords.error(record[.error], removing: &removals)[...], to: &output)
        }
        JSONText.append("}", to: &output)
    }

    private func appendRedirect(
        _ record: RawRecord, to output: inout [UInt8], _ removals: inout Removals
    ) {
        JSONText.append(",\"redirectURL\":", to: &output)
        var redirect: [UInt8] = []
        AddressCleaner.append(
            record[.redirect], isCut: record.isCut(.redirect), to: &redirect, removing: &removals)
        JSONText.append(redirect[...], to: &output)
    }

    private func appendContent(_ record: RawRecord, to output: inout [UInt8]) {
        append(number: .contentSize, ",\"content\":{\"size\":", of: record, or: 0, to: &output)
        if let compression = record.number(.compression) {
            JSONText.append(",\"compression\":", to: &output)
            Decimal.append(compression, to: &output)
        }
        JSONText.append(",\"mimeType\":", to: &output)
        JSONText.append(PlainWords.mediaType(record[.contentType]) ?? [], to: &output)
        JSONText.append("}", to: &output)
    }

    private mutating func appendHeaders(
        _ record: RawRecord, ofResponse: Bool, to output: inout [UInt8],
        _ removals: inout Removals
    ) {
        var isFirst = true
        JSONText.append("[", to: &output)
        for header in record.headers where header.isOfResponse == ofResponse {
            if !isFirst { JSONText.append(",", to: &output) }
            isFirst = false
            headers.append(
                record[header.name], record[header.value], isCut: header.value.isCut,
                to: &output, removing: &removals)
        }
        JSONText.append("]", to: &output)
    }

    private func appendPostData(
        _ record: RawRecord, to output: inout [UInt8], _ removals: inout Removals
    ) {
        JSONText.append(",\"postData\":{\"mimeType\":", to: &output)
        JSONText.append(PlainWords.mediaType(record[.postType]) ?? [], to: &output)
        JSONText.append(",\"params\":[", to: &output)
        for (place, param) in record.params.enumerated() {
            if place > 0 { JSONText.append(",", to: &output) }
            JSONText.append("{\"name\":", to: &output)
            let isPlain = QueryCleaner.isPlain(name: record[param]) && !param.isCut
            JSONText.append(isPlain ? record[param] : Mark.removed[...], to: &output)
            JSONText.append("}", to: &output)
        }
        removals.add(.formField, record.params.count)
        JSONText.append("],\"text\":\"\"}", to: &output)
    }

    private static let noTime = Array("1970-01-01T00:00:00.000Z".utf8)
}
