/// Writes a recording around its entries, so that it is whole at any time
/// after `finish`.
struct RecordingWriter: Sendable {
    private var entries = EntryWriter()
    private var hasBegun = false
    private var list: List?
    private var written: Set<List> = []
    private var hasCreator = false
    /// True when the open list has an element.
    private var hasElement = false

    private enum List: Sendable {
        case pages, entries
    }

    /// Adds the program that made the recording, or the browser.
    mutating func append(program: RawRecord, isBrowser: Bool, to output: inout [UInt8]) {
        begin(&output)
        if !isBrowser { hasCreator = true }
        JSONText.append(
            isBrowser ? ",\"browser\":{\"name\":" : ",\"creator\":{\"name\":", to: &output)
        JSONText.append(PlainWords.phrase(program[.creatorName]) ?? [], to: &output)
        JSONText.append(",\"version\":", to: &output)
        JSONText.append(PlainWords.phrase(program[.creatorVersion]) ?? [], to: &output)
        JSONText.append("}", to: &output)
    }

    /// Adds a page; answers its address, which its title is for most browsers.
    mutating func append(
        page: RawRecord, to output: inout [UInt8], removing removals: inout Removals
    ) -> [UInt8] {
        beginElement(of: .pages, &output)
        var address: [UInt8] = []
        let title = page[.pageTitle]
        if let scheme = AddressParts(title).scheme, AddressParts.isWebScheme(scheme) {
            AddressCleaner.append(
                title, isCut: page.isCut(.pageTitle), to: &address, removing: &removals)
        } else if !title.isEmpty {
            removals.add(.text)
        }
        JSONText.append("{", to: &output)
        var id: [UInt8] = []
        entries.append(word: .pageID, "\"id\":", of: page, to: &id, &removals)
        output.append(contentsOf: id.isEmpty ? Array("\"id\":\"\",".utf8) : id)
        JSONText.append("\"startedDateTime\":", to: &output)
        JSONText.append(PlainWords.time(page[.pageStarted]) ?? [], to: &output)
        JSONText.append(",\"title\":", to: &output)
        JSONText.append(address[...], to: &output)
        entries.append(
            number: .contentLoad, ",\"pageTimings\":{\"onContentLoad\":", of: page, to: &output)
        entries.append(number: .load, ",\"onLoad\":", of: page, to: &output)
        JSONText.append("}}", to: &output)
        return address
    }

    /// Adds a request with the cleaned address.
    mutating func append(
        entry: RawRecord, address: [UInt8], to output: inout [UInt8],
        removing removals: inout Removals
    ) {
        beginElement(of: .entries, &output)
        entries.append(entry, address: address, to: &output, removing: &removals)
    }

    /// Ends the list that is open.
    mutating func endList(to output: inout [UInt8]) {
        guard list != nil else { return }
        list = nil
        JSONText.append("]", to: &output)
    }

    /// Ends the recording; adds what every recording has and this one lacks.
    mutating func finish(into output: inout [UInt8]) {
        begin(&output)
        endList(to: &output)
        if !hasCreator {
            JSONText.append(",\"creator\":{\"name\":\"\",\"version\":\"\"}", to: &output)
        }
        if !written.contains(.entries) { JSONText.append(",\"entries\":[]", to: &output) }
        JSONText.append("}}\n", to: &output)
    }

    private mutating func begin(_ output: inout [UInt8]) {
        guard !hasBegun else { return }
        hasBegun = true
        JSONText.append("{\"log\":{\"version\":\"1.2\"", to: &output)
    }

    private mutating func beginElement(of wanted: List, _ output: inout [UInt8]) {
        begin(&output)
        if list == wanted {
            JSONText.append(",\n", to: &output)
        } else {
            list = wanted
            written.insert(wanted)
            JSONText.append(
                wanted == .pages ? ",\n\"pages\":[\n" : ",\n\"entries\":[\n", to: &output)
        }
    }
}
