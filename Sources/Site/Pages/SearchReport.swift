import Handrail
import Web

extension SearchResults {
    /// The report form with what was read in the text: its first code, the
    /// request's id, and where the text begins.
    func reportPath(for form: SearchForm, in content: Content) -> String {
        let code = recognized.lazy.compactMap { content.code($0.code)?.code }.first
        let isNoisy = reading.isPasted && !reading.words.isEmpty
        let beginning = isNoisy ? reading.words : form.query.text
        return Paths.report(
            code: code, requestID: reading.requestID?.start(200),
            summary: beginning.start(200).ifAny)
    }
}

extension String {
    /// So many code points, as fields of the report form count them.
    fileprivate func start(_ most: Int) -> String { String(unicodeScalars.prefix(most)) }
}
