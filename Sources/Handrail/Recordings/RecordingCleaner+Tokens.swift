extension RecordingCleaner {
    /// Takes a token: keeps it, or lets the scanner pass over what it begins.
    mutating func take(_ token: JSONScanner.Token, into output: inout [UInt8]) {
        switch token {
        case .key: takeKey()
        case .objectStart: open(isList: false)
        case .arrayStart: open(isList: true)
        case .objectEnd, .arrayEnd: close(into: &output)
        case .string, .number, .literal: takeValue(token)
        case .skipped: takeSkipped()
        }
    }

    private mutating func takeKey() {
        field = places.last?.field(scanner.text)
        guard let field else {
            removals.add(.field)
            return scanner.skipNext()
        }
        if field.isDropped { scanner.skipNext() }
    }

    private mutating func open(isList: Bool) {
        let wanted = places.isEmpty && field == nil ? .root : field?.place ?? places.last?.element
        field = nil
        guard let place = wanted, (place.element != nil) == isList, begin(place) else {
            if wanted == nil || (wanted?.element != nil) != isList { removals.add(.unreadable) }
            return scanner.skipRest()
        }
        places.append(place)
    }

    /// Gets ready for a container; false for one that is not to be read.
    private mutating func begin(_ place: Place) -> Bool {
        switch place {
        case .log: return isFirst(.log)
        case .pages: return isFirst(.pages)
        case .entries: return isFirst(.entries)
        case .creator, .browser:
            record.clear()
            return isFirst(place == .creator ? .creator : .browser)
        case .page, .entry:
            record.clear()
            guard place == .page ? analysis.hasRoomForPage : analysis.hasRoom else {
                analysis.skip(place)
                return false
            }
            return true
        case .requestHeader, .responseHeader:
            guard record.headers.count < 2 * limits.headers else {
                record.leftOut += 1
                return false
            }
            record.headers.append(RawRecord.Header(isOfResponse: place == .responseHeader))
            return true
        default: return true
        }
    }

    /// True the first time; what comes twice is not read again.
    private mutating func isFirst(_ field: Field) -> Bool {
        let isFirst = seen.insert(field).inserted
        if !isFirst { removals.add(.unreadable) }
        return isFirst
    }

    private mutating func takeValue(_ token: JSONScanner.Token) {
        defer { field = nil }
        guard let field, field.place == nil else { return }
        if token == .literal, scanner.text.elementsEqual("null".utf8) { return }
        if token == .number {
            guard let number = Decimal.value(scanner.text[...]) else { return }
            return record.set(field, number: number)
        }
        let text = record.keep(scanner.text, length: scanner.length)
        switch field {
        case .headerName where !record.headers.isEmpty:
            record.headers[record.headers.count - 1].name = text
        case .headerValue where !record.headers.isEmpty:
            record.headers[record.headers.count - 1].value = text
        case .paramName:
            if record.params.count < limits.headers { record.params.append(text) }
        case .paramValue: break
        default: record.set(field, text: text)
        }
    }

    private mutating func takeSkipped() {
        defer { field = nil }
        guard let field, let kind = field.dropped else { return }
        switch field {
        case .cookies: record.cookies += scanner.skippedItems
        case .socketMessages: removals.add(kind, scanner.skippedItems)
        // `""` and `{}` hold nothing, and `null` no more.
        default: removals.add(kind, scanner.skippedBytes > 4 ? 1 : 0)
        }
    }

    private mutating func close(into output: inout [UInt8]) {
        field = nil
        guard let place = places.popLast() else { return }
        switch place {
        case .creator, .browser:
            writer.append(program: record, isBrowser: place == .browser, to: &output)
            analysis.add(program: record, isBrowser: place == .browser)
        case .page: takePage(into: &output)
        case .entry: takeEntry(into: &output)
        case .pages, .entries: writer.endList(to: &output)
        default: break
        }
    }

    private mutating func takePage(into output: inout [UInt8]) {
        let address = writer.append(page: record, to: &output, removing: &removals)
        analysis.add(page: record, address: address)
    }

    private mutating func takeEntry(into output: inout [UInt8]) {
        var address: [UInt8] = []
        AddressCleaner.append(
            record[.address], isCut: record.isCut(.address), to: &address, removing: &removals)
        writer.append(entry: record, address: address, to: &output, removing: &removals)
        analysis.add(entry: record, address: address)
    }
}
