import Handrail
import Web

/// What a pasted text shows: its code, who answered, and what fits it.
struct TextPart {
    let reading: SearchReading?
    let recognized: SearchPage.Recognized?
    let otherCodes: SearchPage.OtherCodes?
    let hasResults: Bool
    let results: [SearchResult]
    /// True when nothing of it is known here.
    let isUnknown: Bool
    /// The report form with what was read.
    let textReportPath: String

    init(_ form: SearchForm, _ found: SearchResults, in content: Content) {
        let codes = found.recognized.compactMap { content.code($0.code) }
        let read = SearchReading(found.reading, code: codes.first)
        reading = codes.isEmpty ? read : nil
        recognized = codes.first.map {
            SearchPage.Recognized($0, reading: read, in: content)
        }
        otherCodes = SearchPage.OtherCodes(codes)
        results = found.hits.filter { $0.kind != .code || $0.slug != codes.first?.code }.prefix(5)
            .map { SearchResult($0, asked: codes) }
        hasResults = !results.isEmpty
        isUnknown = codes.isEmpty && results.isEmpty && read == nil
        textReportPath = found.reportPath(for: form, in: content)
    }
}
